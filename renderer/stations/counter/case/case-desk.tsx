// The case in the middle, wired to its acts: fields saved on leaving, dialogs of the outcomes, the slip after acceptance.
import { useState } from 'react';
import { isFillable } from '../../../../core/case/apply-case';
import type { Case, Review } from '../../../../core/case/case';
import type { RegisterDifference } from '../../../../core/case/register-differs';
import type { Ticket } from '../../../../core/queue/ticket';
import type { Resident } from '../../../../core/resident/resident';
import * as cases from '../../../data/acts/case-acts';
import { addPage } from '../../../data/acts/paper-acts';
import { printNotice } from '../../../data/acts/slip-acts';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { CaseDialogs, type CaseDialog } from './case-dialogs';
import { CaseReviews, markIn } from './case-reviews';
import { CasePanel, type CasePanelProps } from './case-panel';
import { CaseAgent } from '../authority/case-agent';
import { CaseConsents } from '../authority/case-consents';
import { isByAgent } from '../../../../core/case/agent';
import type { CaseView } from './case-view';
import { answering, sourceOf } from './answering';
import { usePhotoDesk } from '../papers/use-photo-desk';
import { ClosedDesk } from '../day/closed-desk';
import { PaperDialogs, useStaffNames, type PaperDialog } from '../papers/paper-dialogs';
import { useReturnFirst } from '../papers/use-return-first';
import { RegisterDifferences } from './register-differences';

export type CaseDeskProps = {
  readonly view: CaseView;
  readonly resident: Resident;
  /** The resident's other cases. */
  readonly others: readonly Case[];
  readonly mine: Ticket | null;
  readonly today: string;
  readonly acting: Acting;
  readonly onHold: () => void;
  readonly onFinish: (() => void) | null;
  /** To the queue, where nobody sits here. */
  readonly onLeave: () => void;
  readonly onFile: (caseId: string) => void;
  readonly onAuthority: () => void;
  readonly onAnother: (residentId: string) => void;
};

export function CaseDesk(props: CaseDeskProps) {
  const { view, resident, mine, today, acting } = props;
  const { caze } = view;
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const nameOf = useStaffNames();
  const acts = useCaseActs(view, acting, () => setDialog(null));
  /** What was refused before has no place in a new question, nor after it. */
  const ask = (asked: CaseDialog | null) => {
    acting.clear();
    setDialog(asked);
  };
  const papers = useReturnFirst(caze, acting, ask);
  const photos = usePhotoDesk({ caze, pack: view.pack, today, acting });
  if (!isFillable(caze)) {
    return (
      <ClosedDesk
        caze={caze}
        pack={view.pack}
        resident={resident}
        today={today}
        acting={acting}
        onFinish={props.onFinish}
        onFile={() => props.onFile(caze.id)}
        onAnother={() => props.onAnother(resident.id)}
        onBack={props.onLeave}
      />
    );
  }
  return (
    <>
      <CasePanel
        key={caze.id}
        view={view}
        resident={resident}
        others={props.others}
        ticketNumber={mine !== null && mine.id === caze.ticketId ? mine.number : null}
        today={today}
        isBusy={acting.isBusy}
        {...acts.fill}
        photos={photos.acts}
        papers={paperProps(caze, acting, { today, nameOf, open: papers.open })}
        onNotice={() => ask('notice')}
        onDecline={() => papers.first('decline', t('counter.decline'))}
        onPassOn={() => papers.first('pass-on', t('counter.passOn'))}
        onWithdraw={() => papers.first('withdraw', t('counter.withdraw'))}
        reviews={<Reviews view={view} resident={resident} today={today} acts={acts} />}
        agent={
          isByAgent(view.values) ? (
            <CaseAgent {...view} today={today} acting={acting} onWrite={props.onAuthority} />
          ) : null
        }
        consents={<CaseConsents {...view} acting={acting} />}
        onHold={props.onHold}
        onBack={() => props.onAnother(resident.id)}
      />
      <CaseDialogs
        dialog={dialog}
        view={view}
        isBusy={acting.isBusy}
        sentence={acting.sentence}
        {...acts.end}
        onClose={() => ask(null)}
      />
      {photos.dialogs}
      <PaperDialogs
        {...{ caze, resident, today, acting }}
        pack={view.pack}
        dialog={papers.dialog}
        onGone={papers.goOn}
        onClose={papers.close}
      />
    </>
  );
}

/** What a person decides first: between two machines, and between the form and the register. */
function Reviews(
  props: Pick<CaseDeskProps, 'view' | 'resident' | 'today'> & {
    readonly acts: ReturnType<typeof useCaseActs>;
  },
) {
  const { view, resident, today, acts } = props;
  return (
    <>
      <CaseReviews view={view} onChoose={(...choice) => acts.decide(view, ...choice)} />
      <RegisterDifferences view={view} resident={resident} today={today} onChoose={acts.compare} />
    </>
  );
}

function useCaseActs(
  { caze: { id }, pack, isComplete }: CaseView,
  { run, quietly }: Acting,
  close: () => void,
) {
  return {
    fill: {
      onAnswer: answering(id, pack, quietly),
      onIdentify: (seen: Parameters<typeof cases.identify>[1]) =>
        void run(() => cases.identify(id, seen)),
      onMark: (
        { code }: { readonly code: string },
        mark: Omit<Parameters<typeof cases.markPaper>[1], 'paper'>,
      ) => void run(() => cases.markPaper(id, { paper: code, ...mark })),
      onPresent: () => void run(() => cases.present(id)),
      onConfirm: (item: string, agreed: boolean) =>
        void run(() => cases.confirmItem(id, item, agreed)),
      onFingerprint: () =>
        void run(() => cases.sign(id, { mode: 'fingerprint', strokes: [], width: 1, height: 1 })),
      onAccept: () => void (isComplete ? run : quietly)(() => cases.accept(id)),
    },
    /** Writes the value that a person found right, over whichever stands: that decides it. */
    decide: (view: CaseView, review: Review, right: 'kept' | 'other') => {
      const { field, [right]: value } = review;
      const { pack } = view;
      const paper = pack.papers.find(({ code }) => field === `paper:${code}`);
      const asked = pack.fields.find(({ key }) => key === field);
      const again = asked?.twice === true && typeof value === 'string' ? value : null;
      const source = sourceOf(asked);
      const mark = paper && markIn(view, review, right);
      void run(() =>
        paper !== undefined && mark !== undefined
          ? cases.markPaper(id, { paper: paper.code, state: mark.state, copies: mark.copies })
          : cases.answer(id, { field, value, again, source }),
      );
    },
    /** The form's own value, kept, is from then on what a person said. */
    compare: ({ field, ...values }: RegisterDifference, right: 'stands' | 'register') => {
      const source = right === 'register' ? 'register' : 'resident';
      void run(() =>
        cases.answer(id, {
          field: field.key,
          value: values[right],
          again: null,
          source,
          keeps: true,
        }),
      );
    },
    end: {
      onGive: async (printer?: string) => {
        if ((await run(() => cases.giveNotice(id))) === null) return;
        close();
        await run(() => printNotice(id, '', printer));
      },
      onDeclined: async (why: { readonly reason: string; readonly whereTo: string }) => {
        if ((await run(() => cases.decline(id, why))) !== null) close();
      },
      onWithdrawn: async (reason: string) => {
        if ((await run(() => cases.withdraw(id, reason))) !== null) close();
      },
      onPassedOn: async (to: string) => {
        if ((await run(() => cases.passOn(id, to))) !== null) close();
      },
    },
  };
}

/** What the step of the papers is given: who held what, and what its figures do. */
function paperProps(
  { id }: Case,
  acting: Acting,
  around: Pick<CasePanelProps['papers'], 'today' | 'nameOf'> & {
    readonly open: (dialog: PaperDialog) => void;
  },
): CasePanelProps['papers'] {
  const { today, nameOf, open } = around;
  return {
    ...{ today, nameOf, isBusy: acting.isBusy, sentence: acting.sentence },
    onPage: ({ code: paper }, { content, ...facts }) =>
      acting.run(() => addPage(id, content, { paper, ...facts })).then((kept) => kept !== null),
    onPages: ({ code: paper }) => open({ kind: 'pages', paper }),
    onReturn: () => open({ kind: 'return', before: null }),
  };
}
