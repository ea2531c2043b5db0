// When nothing prints, the screen is the paper: number, the word to say, and a code to photograph, as large as the screen allows.
import { useCase } from '../../../data/queries/case';
import { useTicket } from '../../../data/queries/queue';
import { useSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { QrPicture } from '../../../ui/qr-picture';
import { useKeys } from '../../../ui/use-keys';
import { matterName } from '../../../data/packs';
import classes from './show-number.module.css';

export type ShowNumberProps = {
  /** What the paper would be about: a ticket or a case. */
  readonly about: string;
  readonly isPrinterDown: boolean;
  readonly onClose: () => void;
};

export function ShowNumber(props: ShowNumberProps) {
  return (
    <Dialog title={t('slips.showDo')} onClose={props.onClose} width="full">
      <Shown {...props} />
    </Dialog>
  );
}

function Shown({ about, isPrinterDown, onClose }: ShowNumberProps) {
  const [id = ''] = about.split('#');
  const site = useSession()?.station.site;
  const ticket = useTicket(id) ?? null;
  const caze = useCase(id) ?? null;
  useKeys({ F1: onClose, Enter: onClose });
  const number = caze?.number ?? ticket?.number ?? '';
  const place = `${site?.street ?? ''}${site?.community ?? ''} ${site?.phone ?? ''}`;
  const facts = caze === null ? [number] : [matterName(caze.matter), number, caze.tracking];
  return (
    <>
      <div className={classes['page']}>
        <div className={classes['words']}>
          {caze === null ? null : <p className={classes['lead']}>{matterName(caze.matter)}</p>}
          <p className={caze === null ? classes['ticket'] : classes['number']}>
            {caze === null ? number : inGroups(number)}
          </p>
          {caze === null ? null : (
            <>
              <p className={classes['lead']}>{t('slips.showWord')}</p>
              <p className={classes['word']}>{caze.tracking}</p>
            </>
          )}
          {isPrinterDown ? <p className={classes['lead']}>{t('slips.showLater')}</p> : null}
          <p className={classes['lead']}>{place}</p>
        </div>
        {number === '' ? null : (
          <QrPicture
            text={[place, ...facts].join('\n')}
            label={t('slips.showQr')}
            className={classes['qr']}
          />
        )}
      </div>
      <DialogActions>
        <Button kind="primary" size="tall" keys="Enter" onPress={onClose} autoFocus>
          {t('slips.showDone')}
        </Button>
      </DialogActions>
    </>
  );
}
