// A number for somebody who does not use the ticket desk: the same doors, by figure; or one that was written by hand.
import type { Service, Site } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';

export type TakeTicketDialogProps = {
  readonly site: Site;
  readonly onService: (service: Service) => void;
  /** A number was written by hand while nothing printed. */
  readonly onStub: () => void;
  readonly onClose: () => void;
};

export function TakeTicketDialog(props: TakeTicketDialogProps) {
  return (
    <Dialog title={t('counter.takeFor')} onClose={props.onClose}>
      <Doors {...props} />
    </Dialog>
  );
}

function Doors({ site, onService, onStub }: TakeTicketDialogProps) {
  const pressed = site.services.map(
    (service, i) => [`${i + 1}`, () => onService(service)] as const,
  );
  useKeys({ ...Object.fromEntries(pressed), '0': onStub });
  return (
    <>
      {site.services.map((service, i) => (
        <Button
          key={service.key}
          wide
          keys={`${i + 1}`}
          autoFocus={i === 0}
          onPress={() => onService(service)}
        >
          {service.name}
        </Button>
      ))}
      <Button kind="quiet" wide keys="0" onPress={onStub}>
        {t('slips.stub')}
      </Button>
    </>
  );
}
