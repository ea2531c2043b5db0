// Listens for the card and code reader on every page of the ticket desk.
import { useEffect, useRef } from 'react';
import { feedWedge, idleWedge, isModifier } from './wedge';

/** @param onRead gets what the reader sent, not yet checked. */
export function useWedge(onRead: (sent: string) => void): void {
  const latest = useRef(onRead);
  useEffect(() => {
    latest.current = onRead;
  });
  useEffect(() => {
    let wedge = idleWedge;
    const listen = (event: KeyboardEvent) => {
      // What an input method is still making a character of is no reader's.
      if (event.isComposing || isModifier(event.key)) return;
      const fed = feedWedge(wedge, event.key, event.timeStamp);
      wedge = fed.wedge;
      if (fed.swallow) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (fed.read !== null) latest.current(fed.read);
    };
    // Before any button hears it: the reader's Enter must not open a door.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
