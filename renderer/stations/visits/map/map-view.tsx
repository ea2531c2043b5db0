// The day's routes on the drawing of the community, and the same as turns to read: who goes where, over which bridge, how long it takes.
import { useState } from 'react';
import type { Staff } from '../../../../core/station/apply-staff';
import type { DayRoute, Leg } from '../../../../core/visit/schedule/day-routes';
import type { Sketch } from '../../../../core/visit/map/sketch';
import { Empty } from '../../../ui/empty';
import { formatList, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { RouteSign, type MapRoute } from '../../../ui/map-routes';
import { SketchMap } from '../../../ui/sketch-map';
import { agentNamesOf, type NamedVisit } from '../visit-of-day';
import classes from './map.module.css';

export type MapViewProps = {
  readonly sketch: Sketch | null;
  readonly routes: readonly DayRoute[];
  readonly visits: readonly NamedVisit[];
  readonly staff: readonly Staff[];
  readonly chosenId: string | null;
  readonly onChoose: (visitId: string) => void;
};

export function MapView(props: MapViewProps) {
  const { sketch, routes, staff, onChoose } = props;
  /** Null = everybody's; undefined = nobody chose yet. */
  const [picked, setOnly] = useState<string | null | undefined>(undefined);
  if (sketch === null)
    return (
      <section className={classes['empty']}>
        <Empty title={t('schedule.mapEmpty')}>{t('schedule.mapNoneHere')}</Empty>
      </section>
    );
  const only = picked === undefined ? firstShown(props) : picked;
  const shown = routes.filter(({ agentId }) => only === null || agentId === only);
  return (
    <div className={classes['view']}>
      <div className={classes['signs']} role="group" aria-label={t('schedule.mapWho')}>
        {routes.length < 2 ? null : (
          <button
            type="button"
            className={classes['sign']}
            aria-pressed={only === null}
            onClick={() => setOnly(null)}
          >
            {t('schedule.mapAll')}
          </button>
        )}
        {routes.map(({ agentId, metres }, i) => (
          <button
            key={agentId}
            type="button"
            className={classes['sign']}
            aria-pressed={only === agentId}
            onClick={() => setOnly(agentId)}
          >
            <RouteSign style={i} />
            {agentNamesOf([agentId], staff)}
            <span>{t('schedule.kilometres', { km: (metres / 1000).toFixed(1) })}</span>
          </button>
        ))}
      </div>
      <SketchMap
        drawing={sketch}
        label={t('schedule.mapOfDay')}
        routes={shown.map((route) => mapRoute(route, routes.indexOf(route), props, sketch))}
        onStop={onChoose}
      />
      {shown.map((route) => (
        <Turns key={route.agentId} route={route} {...props} />
      ))}
    </div>
  );
}

/** More ways than these at once are a tangle in which none can be followed. */
const mostAtOnce = 5;

/** Whose way is shown before anybody chose: everybody's (null), or of many that of the chosen visit, else the first. */
function firstShown({ routes, chosenId }: MapViewProps): string | null {
  if (routes.length <= mostAtOnce) return null;
  const own = routes.find(({ legs }) => legs.some(({ visit }) => visit.id === chosenId));
  return (own ?? routes[0])?.agentId ?? null;
}

function mapRoute(
  { agentId, legs, viaBack }: DayRoute,
  style: number,
  { visits, chosenId }: MapViewProps,
  { office }: Sketch,
): MapRoute {
  const there = legs.flatMap(({ door, minutes, via }) =>
    door && minutes !== null ? [...via, door.building] : [],
  );
  return {
    key: agentId,
    style,
    line: there.length === 0 ? [] : [office, ...there, ...viaBack, office],
    stops: legs.flatMap(({ visit, door }, i) =>
      door
        ? [
            {
              id: visit.id,
              number: i + 1,
              title: t('schedule.mapStop', {
                number: i + 1,
                name: nameOf(visits, visit.id),
                time: formatTime(visit.from),
              }),
              x: door.building.x,
              y: door.building.y,
              isDone: visit.state === 'done',
              isChosen: visit.id === chosenId,
            },
          ]
        : [],
    ),
  };
}

const nameOf = (visits: readonly NamedVisit[], id: string): string =>
  visits.find(({ visit }) => visit.id === id)?.name ?? t('visits.nobodyKnown');

/** The route as words, in the order in which it is walked. */
function Turns({ route, visits, staff }: MapViewProps & { readonly route: DayRoute }) {
  return (
    <section className={classes['turns']}>
      <h3>{t('visits.track', { agent: agentNamesOf([route.agentId], staff) })}</h3>
      <ol>
        {route.legs.map((leg) => (
          <li key={leg.visit.id}>
            <strong>{formatTime(leg.visit.from)}</strong> {nameOf(visits, leg.visit.id)} ·{' '}
            {leg.visit.place}
            <span className={classes['turn']}>{turnWords(leg)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function turnWords({ door, minutes, via }: Leg): string {
  if (minutes === null) return door ? t('schedule.turnNoWay') : t('schedule.turnUnknown');
  if (via.length === 0) return t('schedule.turn', { minutes });
  return t('schedule.turnVia', { minutes, via: formatList(via.map(({ name }) => name)) });
}
