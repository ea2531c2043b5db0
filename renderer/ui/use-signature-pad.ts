// A place to write a name: strokes on a canvas, cleared with one button, never a picture of paper.
import { useEffect, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';

export type Drawn = {
  readonly strokes: readonly (readonly number[])[];
  readonly width: number;
  readonly height: number;
};

export function useSignaturePad() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const [isEmpty, setEmpty] = useState(true);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return undefined;
    const made = new SignaturePad(place, { minWidth: 2.5, maxWidth: 6, penColor: '#1b1f23' });
    pad.current = made;
    const clear = made.clear.bind(made);
    made.clear = () => {
      clear();
      setEmpty(true);
    };
    made.addEventListener('endStroke', () => setEmpty(made.isEmpty()));
    const fit = () => {
      // A canvas that changes its size loses its ink: what was written is drawn again.
      const ratio = window.devicePixelRatio;
      place.width = place.offsetWidth * ratio;
      place.height = place.offsetHeight * ratio;
      place.getContext('2d')?.scale(ratio, ratio);
      made.redraw();
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(place);
    return () => {
      watch.disconnect();
      made.off();
    };
  }, []);
  const drawn = (): Drawn => {
    const { offsetWidth: width = 1, offsetHeight: height = 1 } = canvas.current ?? {};
    return { strokes: strokesOf(pad.current), width, height };
  };
  return { canvas, isEmpty, drawn, clear: () => pad.current?.clear() };
}

/** x, y, x, y … of each stroke in CSS pixels, to half a pixel: what the eye sees, and no more. */
function strokesOf(pad: SignaturePad | null): Drawn['strokes'] {
  const half = (value: number) => Math.round(value * 2) / 2;
  return (pad?.toData() ?? []).map(({ points }) =>
    points.flatMap(({ x, y }) => [half(x), half(y)]),
  );
}
