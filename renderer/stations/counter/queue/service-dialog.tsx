// Which service, by figure: for somebody served without a number, and for the next thing of the same visit.
import type { Service } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { FigureMenu } from './figure-menu';

export type ServiceDialogProps = {
  readonly title: string;
  readonly how: string | null;
  readonly services: readonly Service[];
  /** The present one: its figure is kept free. */
  readonly present: string | null;
  /** Why the last choice was refused. */
  readonly sentence: string | null;
  readonly onService: (key: string) => void;
  readonly onClose: () => void;
};

export function ServiceDialog(props: ServiceDialogProps) {
  const items = props.services
    .map(({ key, name }, i) => ({
      key,
      figure: `${i + 1}`,
      title: name,
      act: () => props.onService(key),
    }))
    .filter(({ key }) => key !== props.present);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.how === null ? null : <p>{props.how}</p>}
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <FigureMenu groups={[{ title: '', items }]} />
      <DialogActions>
        <Button keys="Esc" onPress={props.onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
