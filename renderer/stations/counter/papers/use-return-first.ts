// Ending a case while an original lies here is asked the other way round: the original first, then what was asked for.
import { useCallback, useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { heldOriginals } from '../../../../core/paper/custody';
import type { Acting } from '../../../ui/use-act';
import type { PaperDialog } from './paper-dialogs';

export function useReturnFirst<D extends string>(
  caze: Case,
  acting: Acting,
  ask: (asked: D | null) => void,
) {
  const [dialog, setDialog] = useState<PaperDialog | null>(null);
  const [next, setNext] = useState<D | null>(null);
  const open = (asked: PaperDialog, then: D | null = null) => {
    acting.clear();
    setNext(then);
    setDialog(asked);
  };
  const goOn = useCallback(() => {
    setDialog(null);
    setNext(null);
    if (next !== null) ask(next);
  }, [ask, next]);
  return {
    dialog,
    open: (asked: PaperDialog) => open(asked),
    /** `what`: how the act is called on its button. */
    first: (asked: D, what: string) => {
      if (heldOriginals(caze).length > 0) open({ kind: 'return', before: what }, asked);
      else ask(asked);
    },
    goOn,
    close: () => {
      acting.clear();
      setDialog(null);
    },
  };
}
