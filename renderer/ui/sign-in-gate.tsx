// Staff windows stand behind this gate: nothing of the store is read, and nothing of it is drawn, before somebody signed in.
import { useEffect, useState, type ReactNode } from 'react';
import { SignIn, type SignInProps, type StaffChoice } from './sign-in';

export type SignInGateProps<S> = {
  /** Null until the vault is open in this window. */
  readonly session: S | null;
  /** What may be known before: where this is, and who works here. */
  readonly read: () => Promise<{ readonly place: string; readonly staff: readonly StaffChoice[] }>;
  readonly onSignIn: SignInProps['onSignIn'];
  readonly onRecover: SignInProps['onRecover'];
  readonly children: (session: S) => ReactNode;
};

export function SignInGate<S>({
  session,
  read,
  onSignIn,
  onRecover,
  children,
}: SignInGateProps<S>) {
  const [known, setKnown] = useState<Awaited<ReturnType<typeof read>>>();
  const isOpen = session !== null;
  useEffect(() => {
    if (!isOpen) void read().then(setKnown);
  }, [isOpen, read]);
  if (session !== null) return children(session);
  return (
    <SignIn
      place={known?.place ?? ''}
      staff={known?.staff}
      onSignIn={onSignIn}
      onRecover={onRecover}
    />
  );
}
