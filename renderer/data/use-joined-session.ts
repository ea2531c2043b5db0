// Unattended windows (kiosk, board, screen facing the resident) open by themselves once somebody signed in on this machine.
import { useEffect } from 'react';
import { joinVault, useSession, type Session } from './session';

const retryMs = 2_000;

/** The session of this window; null until the machine's vault is open. */
export function useJoinedSession(): Session | null {
  const session = useSession();
  const isOpen = session !== null;
  useEffect(() => {
    if (isOpen) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const join = async () => {
      const joined = await joinVault();
      if (!gone && !joined.ok) timer = setTimeout(() => void join(), retryMs);
    };
    void join();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [isOpen]);
  return session;
}
