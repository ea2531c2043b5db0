// How a slip looks on paper, composed again whenever another slip (or another copy) is the latest.
import { useEffect, useState } from 'react';
import type { Slip } from '../../../../core/slip/slip';
import { previewOf } from '../../../data/preview';

/** Undefined while it is being composed, or when there is no slip. */
export function useSlipPreview(slip: Slip | null): string | undefined {
  const [shown, setShown] = useState<{ readonly id: string; readonly svg: string }>();
  const id = slip?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isLate = false;
    void previewOf(id).then((svg) => {
      if (!isLate && svg !== null) setShown({ id, svg });
    });
    return () => {
      isLate = true;
    };
  }, [id]);
  return shown?.id === id ? shown?.svg : undefined;
}
