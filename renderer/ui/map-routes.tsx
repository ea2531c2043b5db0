// Routes on the drawing: a stroke and a shape for each agent, the stops with their numbers, over the bridges that are really used.
import type { KeyboardEvent } from 'react';
import type { Point } from '../../core/visit/map/sketch';
import { classNames } from './class-names';
import classes from './sketch-map.module.css';

export type MapStop = Point & {
  readonly id: string;
  readonly number: number;
  /** What is read for it: number, name, time. */
  readonly title: string;
  readonly isDone: boolean;
  readonly isChosen: boolean;
};

export type MapRoute = {
  readonly key: string;
  /** Place in the list of agents: gives stroke and shape. */
  readonly style: number;
  /** From the office over crossings and stops back to it. */
  readonly line: readonly Point[];
  readonly stops: readonly MapStop[];
};

const strokes = ['', '14 6', '3 5', '14 5 3 5', '7 4', '20 5 3 5 3 5'];

type Part = { readonly unit: number; readonly onStop?: ((id: string) => void) | undefined };

export function MapRoutes(
  props: Part & { readonly routes: readonly MapRoute[]; readonly office: Point },
) {
  const { routes, unit, onStop } = props;
  return (
    <>
      {routes.map((route) => (
        <RouteLine key={route.key} route={route} unit={unit} />
      ))}
      {routes.map((route) =>
        spread(route.stops, 20 * unit).map((stop) => (
          <Stop
            key={`${route.key}${stop.id}`}
            stop={stop}
            style={route.style}
            unit={unit}
            onStop={onStop}
          />
        )),
      )}
    </>
  );
}

function RouteLine({ route: { line, style }, unit }: { readonly route: MapRoute } & Part) {
  const dashes = strokes[style % strokes.length] ?? '';
  return (
    <polyline
      className={classNames(classes['route'], classes[`tone${style % 3}`])}
      points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
      strokeWidth={2.5 * unit}
      strokeDasharray={dashes
        .split(' ')
        .map((dash) => Number(dash) * unit)
        .join(' ')}
    />
  );
}

/** The sign that stands for an agent, on the map and beside their name. */
export function RouteSign({ style }: { readonly style: number }) {
  return (
    <svg className={classes['sign']} viewBox="-24 -10 48 20" aria-hidden="true">
      <line
        className={classNames(classes['route'], classes[`tone${style % 3}`])}
        x1={-24}
        x2={24}
        strokeWidth={2.5}
        strokeDasharray={strokes[style % strokes.length]}
      />
      <g className={classes['stop']}>
        <Shape style={style} at={{ x: 0, y: 0 }} size={8} />
      </g>
    </svg>
  );
}

/** Stops in one house stand side by side. */
function spread(stops: readonly MapStop[], far: number): readonly MapStop[] {
  const before = new Map<string, number>();
  return stops.map((stop) => {
    const key = `${stop.x} ${stop.y}`;
    const nth = before.get(key) ?? 0;
    before.set(key, nth + 1);
    return { ...stop, x: stop.x + nth * far };
  });
}

function Stop(props: Part & { readonly stop: MapStop; readonly style: number }) {
  const { stop, style, unit, onStop } = props;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onStop?.(stop.id);
  };
  const acting = onStop
    ? {
        ...{ role: 'button', tabIndex: 0, 'aria-pressed': stop.isChosen, onKeyDown: press },
        onClick: () => onStop(stop.id),
      }
    : { role: 'img' };
  return (
    <g
      className={classNames(
        classes['stop'],
        stop.isDone && classes['done'],
        stop.isChosen && classes['chosenStop'],
      )}
      aria-label={stop.title}
      {...acting}
    >
      <Shape style={style} at={stop} size={11 * unit} />
      <text x={stop.x} y={stop.y + 4.5 * unit} fontSize={13 * unit} textAnchor="middle">
        {stop.number}
      </text>
    </g>
  );
}

function Shape(props: { readonly style: number; readonly at: Point; readonly size: number }) {
  const { style, size } = props;
  const { x, y } = props.at;
  switch (style % 4) {
    case 0:
      return <circle cx={x} cy={y} r={size} />;
    case 1:
      return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} />;
    case 2:
      return (
        <path
          d={`M${x} ${y - 1.3 * size}l${1.3 * size} ${1.3 * size}l${-1.3 * size} ${1.3 * size}l${-1.3 * size} ${-1.3 * size}z`}
        />
      );
    default:
      return <path d={`M${x - size} ${y + size * 0.8}h${2 * size}l${-size} ${-2 * size}z`} />;
  }
}
