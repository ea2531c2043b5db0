// F11: what is done less often, with the number at this window, for somebody without one, and with the window itself.
import type { Ticket } from '../../../../core/queue/ticket';
import type { WindowWork } from '../../../../core/queue/window-state';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { FigureMenu, type FigureItem } from './figure-menu';
import { serviceName } from './say-queue-row';
import type { QueueActs } from './use-queue-acts';

export type QueueMenuProps = {
  readonly acts: QueueActs;
  readonly site: Site;
  readonly mine: Ticket | null;
  readonly isDayOpen: boolean;
  readonly work: WindowWork;
  /** This window asks for a hand. */
  readonly isHelpCalled: boolean;
  /** Why the last of it was refused. */
  readonly sentence: string | null;
};

export function QueueMenu(props: QueueMenuProps) {
  const { mine, site, sentence } = props;
  const ofMine =
    mine === null
      ? ''
      : t('counter.menuOf', { number: mine.number, service: serviceName(mine, site) });
  return (
    <Dialog title={t('counter.menuTitle')} onClose={props.acts.close}>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <FigureMenu
        groups={[
          { title: ofMine, items: withMine(props) },
          { title: '', items: withOthers(props) },
          { title: '', items: withWindow(props) },
        ]}
      />
      <DialogActions>
        <Button keys="Esc" onPress={props.acts.close}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const only = (isOffered: boolean, item: FigureItem): readonly FigureItem[] =>
  isOffered ? [item] : [];

function withMine({ acts, mine }: QueueMenuProps): readonly FigureItem[] {
  if (mine === null) return [];
  return [
    { figure: '1', title: t('counter.menu_transfer'), act: acts.askTransfer },
    ...only(mine.state === 'serving', {
      figure: '2',
      title: t('counter.menu_another'),
      act: acts.askAnother,
    }),
    { figure: '3', title: t('counter.menu_putBack'), act: acts.askPutBack },
  ];
}

function withOthers({ acts, mine, isDayOpen, work }: QueueMenuProps): readonly FigureItem[] {
  return [
    ...only(isDayOpen && mine === null && work === 'open', {
      figure: '4',
      title: t('counter.menu_direct'),
      act: () => acts.open({ kind: 'direct' }),
    }),
    ...only(isDayOpen, {
      figure: '5',
      title: t('counter.menu_take'),
      act: () => acts.open({ kind: 'take' }),
    }),
    {
      figure: '6',
      title: t('counter.menu_bookings'),
      act: () => acts.open({ kind: 'bookings' }),
    },
  ];
}

function withWindow(props: QueueMenuProps): readonly FigureItem[] {
  const { acts, isDayOpen, work, isHelpCalled } = props;
  if (!isDayOpen) return [];
  return [
    work === 'open'
      ? {
          figure: '7',
          title: t('counter.menu_rest'),
          act: () => acts.open({ kind: 'rest' }),
        }
      : { figure: '7', title: t('counter.menu_open'), act: () => acts.setWindow('open', '') },
    isHelpCalled
      ? { figure: '8', title: t('counter.menu_helpEnd'), act: acts.endHelp }
      : { figure: '8', title: t('counter.menu_help'), act: () => acts.open({ kind: 'help' }) },
    {
      figure: '9',
      title: t('counter.menu_close'),
      act: () => acts.open({ kind: 'close-day' }),
    },
  ];
}
