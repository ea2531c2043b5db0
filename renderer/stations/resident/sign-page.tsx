// The signature under what was just read and agreed to: strokes on a line, cleared with one button, never a picture of paper.
import { useEffect, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { ElderPage } from './elder-page';
import classes from './words.module.css';

export type Drawn = {
  readonly strokes: readonly (readonly number[])[];
  readonly width: number;
  readonly height: number;
};

export type SignPageProps = {
  readonly head: string;
  /** What is signed for, where it is not the form. */
  readonly title?: string;
  readonly detail?: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly isHelpAsked: boolean;
  readonly onSign: (drawn: Drawn) => void;
  readonly onHelp: () => void;
};

export function SignPage({
  isBusy,
  onSign,
  title = t('resident.sign'),
  detail,
  ...page
}: SignPageProps) {
  const { canvas, pad, isEmpty } = usePad();
  const send = () => {
    const { offsetWidth: width = 1, offsetHeight: height = 1 } = canvas.current ?? {};
    onSign({ strokes: strokesOf(pad.current), width, height });
  };
  return (
    <ElderPage
      {...page}
      aloud={`${title} ${detail ?? ''}`}
      buttons={
        <>
          <Button kind="primary" onPress={send} isPending={isBusy} isDisabled={isEmpty}>
            {t('resident.signDone')}
          </Button>
          <Button onPress={() => pad.current?.clear()}>{t('resident.signClear')}</Button>
        </>
      }
    >
      <h1 className={classes['question']}>{title}</h1>
      {detail === undefined ? null : <p className={classes['detail']}>{detail}</p>}
      <div className={classes['pad']}>
        <div className={classes['line']} />
        <canvas
          ref={canvas}
          className={classes['canvas']}
          role="img"
          aria-label={t('resident.signPad')}
        />
      </div>
    </ElderPage>
  );
}

/** x, y, x, y … of each stroke in CSS pixels, to half a pixel: what the eye sees, and no more. */
function strokesOf(pad: SignaturePad | null): Drawn['strokes'] {
  const half = (value: number) => Math.round(value * 2) / 2;
  return (pad?.toData() ?? []).map(({ points }) =>
    points.flatMap(({ x, y }) => [half(x), half(y)]),
  );
}

function usePad() {
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
  return { canvas, pad, isEmpty };
}
