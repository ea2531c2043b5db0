// Matters and calendars, wired: files are asked for, read, kept one by one; one that is taken out opens no new case.
import { useEffect, useState } from 'react';
import { dayOf } from '../../../core/kit/time';
import { bringMatters, openCasesUnder, takeOut } from '../../data/acts/matter-acts';
import { onMattersChanged } from '../../data/imported-matters';
import { now } from '../../data/mint';
import { heldMatters, refusedPacks, type HeldMatter } from '../../data/packs';
import type { Session } from '../../data/session';
import { t } from '../../ui/i18n';
import { MattersSection } from './matters-section';
import { sayBrought, type BroughtLine } from './say-matters';
import type { Said } from './section';

export function MattersDesk({ session }: { readonly session: Session }) {
  const [lines, setLines] = useState<readonly BroughtLine[]>([]);
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  useChanges();
  const alone = (act: () => Promise<Said>) => {
    setBusy(true);
    setSaid(null);
    setLines([]);
    void act()
      .then(setSaid)
      .finally(() => setBusy(false));
  };
  const bring = async (): Promise<Said> => {
    const brought = await bringMatters();
    if (brought === null) return null;
    setLines(brought.flatMap(sayBrought));
    const count = brought.filter((one) => 'kept' in one).length;
    return count === 0
      ? { tone: 'needs-you', text: t('matters.noneKept') }
      : { tone: 'done', text: t('matters.kept', { count }) };
  };
  return (
    <MattersSection
      held={[...heldMatters]}
      refused={[...refusedPacks]}
      today={dayOf(now())}
      {...{ lines, said, isBusy }}
      onBring={() => alone(bring)}
      onTakeOut={(one) => alone(() => remove(session, one))}
    />
  );
}

/** Refused while cases are under way that follow it. */
async function remove(session: Session, { name, matter }: HeldMatter): Promise<Said> {
  const open = matter.kind === 'matter' ? await openCasesUnder(session, matter.pack) : 0;
  if (open > 0) return { tone: 'needs-you', text: t('matters.inUse', { count: open }) };
  const refused = await takeOut(name);
  return refused === null
    ? { tone: 'done', text: t('matters.takenOut') }
    : { tone: 'needs-you', text: t(`matters.keep_${refused.code}`) };
}

function useChanges(): void {
  const [, setChanges] = useState(0);
  useEffect(() => onMattersChanged(() => setChanges((count) => count + 1)), []);
}
