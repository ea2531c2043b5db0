// The questions about a case's papers, wired: looking at pages, giving originals back, before the case ends or at any time.
import { useCallback, useEffect } from 'react';
import type { Case } from '../../../../core/case/case';
import type { MatterPack } from '../../../../core/matter/definition';
import { agentName } from '../../../../core/case/course/collect';
import { heldOriginals } from '../../../../core/paper/custody';
import { copiesWith, type HandoverWay } from '../../../../core/paper/handover';
import type { Resident } from '../../../../core/resident/resident';
import * as papers from '../../../data/acts/paper-acts';
import { useStaff } from '../../../data/queries/machine';
import { useOpenHandovers } from '../../../data/queries/papers';
import { currentSession } from '../../../data/session';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { PagesDialog } from './pages-dialog';
import { ReturnDialog } from './return-dialog';

export type PaperDialog =
  | { readonly kind: 'pages'; readonly paper: string }
  /** `before`: what was asked for and cannot be while originals lie here. */
  | { readonly kind: 'return'; readonly before: string | null };

export type PaperDialogsProps = {
  readonly dialog: PaperDialog | null;
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly resident: Resident;
  readonly today: string;
  readonly acting: Acting;
  /** The last original has gone: what was asked for before may go on. */
  readonly onGone: () => void;
  readonly onClose: () => void;
};

export function PaperDialogs(props: PaperDialogsProps) {
  const { dialog, caze, pack, today, acting, onClose } = props;
  const nameOf = useStaffNames();
  if (dialog === null) return null;
  if (dialog.kind === 'return') return <Returning {...props} before={dialog.before} />;
  const pages = caze.pages?.[dialog.paper] ?? [];
  const remove = async (sha256: string) => {
    const done = await acting.run(() =>
      papers.removePage(caze.id, { paper: dialog.paper, sha256 }),
    );
    if (done !== null && pages.length === 1) onClose();
  };
  return (
    <PagesDialog
      paper={pack.papers.find(({ code }) => code === dialog.paper)?.name ?? ''}
      pages={pages}
      today={today}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      nameOf={nameOf}
      onOpen={(sha256) => void acting.run(() => papers.openPage(sha256))}
      onRemove={(sha256) => void remove(sha256)}
      onClose={onClose}
    />
  );
}

function Returning(props: PaperDialogsProps & { readonly before: string | null }) {
  const { caze, pack, resident, today, acting, before, onGone, onClose } = props;
  const nameOf = useStaffNames();
  const lists = useOpenHandovers() ?? [];
  const session = currentSession();
  const { name } = resident.person;
  const site = session?.station.site;
  const held = heldOriginals(caze);
  const isGone = held.length === 0 && before !== null;
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  const draw = (way: Extract<HandoverWay, 'to_resident' | 'to_street'>) => ({
    ...{ way, from: site?.centre ?? '', to: way === 'to_resident' ? name : (site?.street ?? '') },
    items: [
      ...held.map(({ paper, copies }) => {
        const known = pack.papers.find(({ code }) => code === paper)?.name ?? paper;
        return { caseId: caze.id, paper, name: known, form: 'original' as const, copies };
      }),
      // What goes on with the case goes with all that its file holds; what goes back is hers alone.
      ...(way === 'to_street' ? copiesWith(pack, caze) : []),
    ],
    ...{ seal: '', note: '' },
  });
  return (
    <ReturnDialog
      caze={caze}
      pack={pack}
      name={name}
      office={site?.street ?? ''}
      clerk={session?.staff.name ?? ''}
      today={today}
      before={before}
      list={lists.find(({ items }) => items.some(({ caseId }) => caseId === caze.id)) ?? null}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      nameOf={nameOf}
      agent={agentName(pack, caze)}
      onScreen={(which) => void acting.run(() => papers.askReturn(caze.id, which))}
      onAgent={(which) => void acting.run(() => papers.askReturnOfAgent(caze.id, which))}
      onList={(way) => void acting.run(() => papers.makeHandover(draw(way)))}
      onSigned={({ id }, names) => void acting.run(() => papers.signHandover(id, names))}
      onDropList={({ id }) =>
        void acting.run(() => papers.dropHandover(id, t('papers.dropReason')))
      }
      onMistake={(paper) => void acting.run(() => papers.takeBackMark(caze.id, paper))}
      onClose={onClose}
    />
  );
}

/** Whose hand it was, by name; what another community's staff did has none here. */
export function useStaffNames(): (staffId: string) => string {
  const staff = useStaff();
  return useCallback(
    (id) => {
      const me = currentSession()?.staff;
      if (me?.id === id) return me.name;
      return staff?.find((one) => one.id === id)?.name ?? t('papers.pageNobody');
    },
    [staff],
  );
}
