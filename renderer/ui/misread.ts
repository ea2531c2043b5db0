// Boxes of the question that stands open whose text nobody understood. What the form holds is then not what stands on the screen, so
// nothing is done with it: a day that does not exist must not become the day that stood there before.
import { createContext, useContext, useEffect, useId, useState } from 'react';
import { KeyLayer, topLayer } from './use-keys';

type Misread = {
  readonly layer: number;
  readonly isHeld: boolean;
  readonly label: string;
  readonly text: string;
};

/** On a page: true around boxes that one key saves together, as those of a question are. */
export const SavedTogether = createContext(false);

const misread = new Map<string, Misread>();

/** Whether the text of a box was not understood, and how to say so (null: it was) while the box is left. */
export function useMisread(
  label: string,
  value: string,
): readonly [boolean, (text: string | null) => void] {
  const id = useId();
  const layer = useContext(KeyLayer);
  const isHeld = useContext(SavedTogether) || layer > 0;
  const [isMisread, setMisread] = useState(false);
  const [known, setKnown] = useState(value);
  // Whatever put another answer there knew what it meant.
  if (known !== value) {
    setKnown(value);
    setMisread(false);
  }
  useEffect(() => () => void misread.delete(id), [id, value]);
  const tell = (text: string | null) => {
    // At once, not when it is drawn: the key that leads away from the box acts in the same moment.
    if (text === null) misread.delete(id);
    else misread.set(id, { layer, isHeld, label, text });
    setMisread(text !== null);
  };
  return [isMisread, tell];
}

/** The first such box of the question on top, or of a form on a page. Elsewhere on a page each box is saved by itself, and nothing waits for it. */
export function firstMisread(): Pick<Misread, 'label' | 'text'> | undefined {
  const top = topLayer();
  return [...misread.values()].find(({ layer, isHeld }) => isHeld && layer === top);
}
