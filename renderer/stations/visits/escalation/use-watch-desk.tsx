// Ties the line of watch to its dialogs: a search that climbs, an agent who is rung, a caller who asks whether somebody is real.
import { useState, type ReactNode } from 'react';
import { checkIn, closeSearch, escalate } from '../../../data/acts/visit-acts';
import { settled } from '../../../data/live';
import { useStaff } from '../../../data/queries/machine';
import { useWatch } from '../../../data/queries/watch';
import { useVerifying } from '../../../data/use-verifying';
import { formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { useAct } from '../../../ui/use-act';
import { useNow } from '../../../ui/use-now';
import { VerifyDialog } from '../../../ui/verify-dialog';
import { agentNames } from '../visit-of-day';
import { CheckInDialog } from './check-in-dialog';
import { SearchDialog } from './search-dialog';
import { WatchLine } from './watch-line';

type Asked =
  { readonly what: 'verify' } | { readonly what: 'search' | 'out'; readonly visitId: string };

const clockMs = 10_000;

/** `line` stands in the page, `dialog` over it. `verify` opens the question of a caller. */
export function useWatchDesk(onFake: () => void): {
  readonly line: ReactNode;
  readonly dialog: ReactNode;
  readonly verify: () => void;
  readonly search: (visitId: string) => void;
} {
  const watch = useWatch() ?? { searches: [], out: [] };
  const staff = useStaff() ?? [];
  const now = useNow(clockMs);
  const act = useAct(settled);
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = (next: Asked | null) => {
    act.clear();
    setAsked(next);
  };
  const close = () => open(null);
  const visitId = asked !== null && asked.what !== 'verify' ? asked.visitId : null;
  const searched = watch.searches.find(({ visit }) => visit.id === visitId);
  const out = watch.out.find(({ visit }) => visit.id === visitId);
  const saying = { isBusy: act.isBusy, sentence: act.sentence, onClose: close };
  return {
    verify: () => open({ what: 'verify' }),
    search: (id) => open({ what: 'search', visitId: id }),
    line: (
      <WatchLine
        watch={watch}
        staff={staff}
        now={now}
        onSearch={(id) => open({ what: 'search', visitId: id })}
        onOut={(id) => open({ what: 'out', visitId: id })}
      />
    ),
    dialog: (
      <>
        {asked?.what === 'verify' ? (
          <Verify
            now={now}
            onReport={() => {
              close();
              onFake();
            }}
            onClose={close}
          />
        ) : null}
        {asked?.what === 'search' && searched ? (
          <SearchDialog
            {...saying}
            searched={searched}
            now={now}
            onStep={(said) => void act.run(() => escalate(searched.visit.id, said))}
            onFound={(how, by) =>
              void act
                .run(() => closeSearch(searched.visit.id, how, by))
                .then((done) => done && close())
            }
          />
        ) : null}
        {asked?.what === 'out' && out ? (
          <CheckInDialog
            {...saying}
            visit={out.visit}
            agents={agentNames(out.visit, staff)}
            onSend={(minutes) =>
              void act.run(() => checkIn(out.visit.id, minutes)).then((done) => done && close())
            }
          />
        ) : null}
      </>
    ),
  };
}

function Verify(props: {
  readonly now: number;
  readonly onReport: () => void;
  readonly onClose: () => void;
}) {
  const asking = useVerifying(props.now, { nobody: t('visits.nobodyKnown'), join: formatList });
  return <VerifyDialog {...asking} {...props} />;
}
