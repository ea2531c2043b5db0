// The picture as it came, with four handles at the corners of the page: dragged, or moved with the arrow keys.
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Point, Quad } from '../../../../core/paper/page-edges';
import { t } from '../../../ui/i18n';
import classes from './capture.module.css';

export type CropViewProps = {
  /** URL of the picture. */
  readonly picture: string;
  readonly quad: Quad;
  readonly onQuad: (quad: Quad) => void;
};

const corners = ['cornerA', 'cornerB', 'cornerC', 'cornerD'] as const;

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function CropView({ picture, quad, onQuad }: CropViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const move = (i: number, to: Point) => onQuad(withCorner(quad, i, to));
  const press = (i: number, event: KeyboardEvent) => {
    const way = ways[event.key];
    const at = quad[i];
    if (way === undefined || at === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? 0.05 : 0.01;
    move(i, { x: at.x + way[0] * step, y: at.y + way[1] * step });
  };
  const drag = (i: number, event: PointerEvent) => {
    const box = place.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    move(i, {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    });
  };
  return (
    <div className={classes['crop']} ref={place}>
      <img className={classes['picture']} src={picture} alt={t('papers.taken')} draggable={false} />
      <svg className={classes['lines']} viewBox="0 0 100 100" preserveAspectRatio="none">
        <polygon points={quad.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')} />
      </svg>
      {quad.map(({ x, y }, i) => (
        <button
          key={corners[i]}
          type="button"
          className={classes['handle']}
          ref={(handle) => {
            // The policy of the pages allows no style in the markup.
            handle?.style.setProperty('left', `${x * 100}%`);
            handle?.style.setProperty('top', `${y * 100}%`);
          }}
          aria-label={t(`papers.${corners[i] ?? 'cornerA'}`)}
          onKeyDown={(event) => press(i, event)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => drag(i, event)}
        />
      ))}
    </div>
  );
}

/** Never outside the picture. */
function withCorner(quad: Quad, i: number, { x, y }: Point): Quad {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const [a, b, c, d] = quad.map((point, n) => (n === i ? { x: within(x), y: within(y) } : point));
  return a && b && c && d ? [a, b, c, d] : quad;
}
