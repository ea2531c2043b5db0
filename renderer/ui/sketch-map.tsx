// The community as a drawing: houses, river, railway, walls with their gates, and routes with numbers. Told apart by stroke and
// shape as well as by colour, so that it reads on black-and-white paper too. Points are chosen by mouse or with the arrow keys.
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Barrier, Building, Point, SketchDrawing } from '../../core/visit/map/sketch';
import { classNames } from './class-names';
import { t } from './i18n';
import { MapRoutes, type MapRoute } from './map-routes';
import classes from './sketch-map.module.css';

export type SketchMapProps = {
  readonly drawing: SketchDrawing;
  readonly label: string;
  readonly routes?: readonly MapRoute[];
  readonly chosenHouse?: string | null;
  /** Points of what is being drawn. */
  readonly draft?: readonly Point[];
  /** With it the drawing takes points: a click, or the arrows and Enter. */
  readonly onPoint?: (point: Point) => void;
  readonly onStop?: (id: string) => void;
};

/** How wide the drawing usually stands on the screen: sizes of words are counted from it. */
const usualWidth = 900;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function SketchMap(props: SketchMapProps) {
  const { drawing, label, routes = [], chosenHouse, draft = [], onPoint, onStop } = props;
  const [cursor, setCursor] = useState<Point>(drawing.office);
  const unit = Math.max(drawing.width, drawing.height * 1.6) / usualWidth;
  const within = ({ x, y }: Point): Point => ({
    x: Math.round(Math.min(drawing.width, Math.max(0, x))),
    y: Math.round(Math.min(drawing.height, Math.max(0, y))),
  });
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!onPoint || event.altKey || event.ctrlKey) return;
    if (event.key === 'Enter' || event.key === ' ') onPoint(cursor);
    else if (step) {
      const far = event.shiftKey ? 1 : 10;
      setCursor(within({ x: cursor.x + step[0] * far, y: cursor.y + step[1] * far }));
    } else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent<SVGSVGElement>) => {
    const point = onPoint && pointUnder(event);
    if (!point) return;
    setCursor(within(point));
    onPoint(within(point));
  };
  const taking = onPoint
    ? { tabIndex: 0, role: 'application', onKeyDown: press, onClick: click }
    : { role: 'group' };
  return (
    <svg
      className={classNames(classes['map'], onPoint && classes['taking'])}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      aria-label={label}
      fontSize={13 * unit}
      {...taking}
    >
      <rect className={classes['ground']} width={drawing.width} height={drawing.height} />
      <Quarters buildings={drawing.buildings} unit={unit} />
      {drawing.barriers.map((barrier) => (
        <BarrierLine key={barrier.id} barrier={barrier} unit={unit} />
      ))}
      {drawing.buildings.map((building) => (
        <House
          key={building.id}
          building={building}
          unit={unit}
          isChosen={building.id === chosenHouse}
        />
      ))}
      <Office at={drawing.office} unit={unit} />
      <MapRoutes routes={routes} office={drawing.office} unit={unit} onStop={onStop} />
      {drawing.barriers.map((barrier) => (
        <BarrierNames key={barrier.id} barrier={barrier} unit={unit} />
      ))}
      <polyline className={classes['draft']} points={pointsOf(draft)} strokeWidth={3 * unit} />
      {onPoint ? <Cross at={cursor} unit={unit} /> : null}
    </svg>
  );
}

function pointUnder(event: MouseEvent<SVGSVGElement>): Point | null {
  const matrix = event.currentTarget.getScreenCTM()?.inverse();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  return { x, y };
}

const pointsOf = (line: readonly Point[]): string => line.map(({ x, y }) => `${x},${y}`).join(' ');

/** The quarter's name over its houses. */
function Quarters({
  buildings,
  unit,
}: {
  readonly buildings: readonly Building[];
  readonly unit: number;
}) {
  const names = [...new Set(buildings.map(({ quarter }) => quarter))].filter((name) => name !== '');
  return names.map((name) => {
    const own = buildings.filter(({ quarter }) => quarter === name);
    const x = Math.min(...own.map((one) => one.x)) - 14 * unit;
    const y = Math.min(...own.map((one) => one.y)) - 20 * unit;
    return (
      <text key={name} className={classes['quarter']} x={x} y={y} fontSize={15 * unit}>
        {name}
      </text>
    );
  });
}

function House(props: {
  readonly building: Building;
  readonly unit: number;
  readonly isChosen: boolean;
}) {
  const { building, unit, isChosen } = props;
  const [width, height] = [28 * unit, 18 * unit];
  return (
    <g className={classNames(classes['house'], isChosen && classes['chosen'])}>
      <title>{building.name}</title>
      <rect x={building.x - width / 2} y={building.y - height / 2} width={width} height={height} />
      <text x={building.x} y={building.y + 4 * unit} fontSize={11 * unit} textAnchor="middle">
        {shortName(building)}
      </text>
    </g>
  );
}

/** Its number, where it has one; else the beginning of its name. */
const shortName = ({ name }: Building): string => /(\d+)\D*$/.exec(name)?.[1] ?? name.slice(0, 2);

function Office({ at, unit }: { readonly at: Point; readonly unit: number }) {
  const half = 8 * unit;
  return (
    <g className={classes['office']}>
      <rect x={at.x - half} y={at.y - half} width={2 * half} height={2 * half} />
      <text x={at.x + half + 4 * unit} y={at.y + 5 * unit}>
        {t('schedule.mapOffice')}
      </text>
    </g>
  );
}

function BarrierLine({ barrier, unit }: { readonly barrier: Barrier; readonly unit: number }) {
  const points = pointsOf(barrier.line);
  return (
    <g className={classes[barrier.kind]}>
      <polyline
        className={classes['edge']}
        points={points}
        strokeWidth={wide[barrier.kind] * unit}
      />
      <polyline
        className={classes['inner']}
        points={points}
        strokeWidth={(wide[barrier.kind] - 3) * unit}
        strokeDasharray={barrier.kind === 'railway' ? `${12 * unit} ${12 * unit}` : undefined}
      />
      {barrier.crossings.map((crossing) => (
        <g key={crossing.id} className={classes['crossing']}>
          <circle cx={crossing.x} cy={crossing.y} r={6 * unit} />
        </g>
      ))}
    </g>
  );
}

/** Over everything else and with a rim, so that no line goes through a word. */
function BarrierNames({ barrier, unit }: { readonly barrier: Barrier; readonly unit: number }) {
  const end = barrier.line.at(-1);
  return (
    <g className={classes['names']} strokeWidth={4 * unit}>
      {end ? (
        <text x={end.x - 6 * unit} y={end.y + 22 * unit} textAnchor="end">
          {barrier.name}
        </text>
      ) : null}
      {barrier.crossings.map((crossing) => (
        <text key={crossing.id} x={crossing.x + 9 * unit} y={crossing.y - 9 * unit}>
          {crossing.name}
        </text>
      ))}
    </g>
  );
}

/** Pixels of the stroke at usual width. */
const wide = { river: 16, railway: 7, wall: 5 } as const;

function Cross({ at, unit }: { readonly at: Point; readonly unit: number }) {
  const arm = 12 * unit;
  return (
    <path
      className={classes['cross']}
      d={`M${at.x - arm} ${at.y}h${2 * arm}M${at.x} ${at.y - arm}v${2 * arm}`}
      strokeWidth={2 * unit}
    />
  );
}
