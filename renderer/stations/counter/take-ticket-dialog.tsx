// A number for somebody who does not use the ticket desk: the same doors, by figure.
import type { Service, Site } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';

export type TakeTicketDialogProps = {
  readonly site: Site;
  readonly onService: (service: Service) => void;
  readonly onClose: () => void;
};

export function TakeTicketDialog(props: TakeTicketDialogProps) {
  return (
    <Dialog title={t('counter.takeFor')} onClose={props.onClose}>
      <Doors {...props} />
    </Dialog>
  );
}

function Doors({ site, onService }: TakeTicketDialogProps) {
  const pressed = site.services.map(
    (service, i) => [`${i + 1}`, () => onService(service)] as const,
  );
  useKeys(Object.fromEntries(pressed));
  return site.services.map((service, i) => (
    <Button
      key={service.key}
      wide
      keys={`${i + 1}`}
      autoFocus={i === 0}
      onPress={() => onService(service)}
    >
      {service.name}
    </Button>
  ));
}
