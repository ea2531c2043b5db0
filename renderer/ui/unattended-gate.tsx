// Windows without a clerk (ticket desk, board, screen facing the resident) open by themselves once somebody has signed in on this machine.
import { useEffect, type ReactNode } from 'react';
import { t } from './i18n';
import classes from './unattended-gate.module.css';
import { useScale } from './use-scale';

const everyMs = 2000;

export type UnattendedGateProps<S> = {
  /** Null until the vault is open in this window. */
  readonly session: S | null;
  /** Asks the machine for the key; refused while nobody signed in. */
  readonly join: () => Promise<{ readonly ok: boolean }>;
  readonly children: (session: S) => ReactNode;
};

export function UnattendedGate<S>({ session, join, children }: UnattendedGateProps<S>) {
  useScale('elder');
  const isOpen = session !== null;
  useEffect(() => {
    if (isOpen) return;
    let isAsking = false;
    const ask = () => {
      if (isAsking) return;
      isAsking = true;
      void join().finally(() => (isAsking = false));
    };
    ask();
    const timer = setInterval(ask, everyMs);
    return () => clearInterval(timer);
  }, [isOpen, join]);
  if (session !== null) return children(session);
  return (
    <main className={classes['page']}>
      <h1 className={classes['words']}>{t('common.notOpenYet')}</h1>
      <p className={classes['why']}>{t('common.notOpenYetWhy')}</p>
    </main>
  );
}
