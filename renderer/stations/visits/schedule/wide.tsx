// The views of the schedule that are not one day in lanes or rows: a week, a month, the map.
import { addDays } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import type { Sketch } from '../../../../core/visit/map/sketch';
import type { DayRoute } from '../../../../core/visit/schedule/day-routes';
import { useVisitsBetween } from '../../../data/queries/schedule';
import { MapView } from '../map/map-view';
import { toNamed } from '../visit-of-day';
import type { View } from '../visits-view';
import { MonthView, mondayOf, monthOf } from './month-view';
import type { ScheduleDeskProps } from './schedule-desk';
import { WeekView, type WeekPut } from './week-view';

export type WideProps = ScheduleDeskProps & {
  readonly view: View;
  readonly sketch: Sketch | null;
  readonly routes: readonly DayRoute[];
  readonly onOpenDay: (day: Day) => void;
  readonly onPut: (put: WeekPut) => void;
};

export function Wide(props: WideProps) {
  const { view, visits, chosen } = props;
  if (view === 'week' || view === 'month') return <ManyDays {...props} view={view} />;
  if (view !== 'map') return null;
  return <MapView {...props} visits={visits.map(toNamed)} chosenId={chosen?.visit.id ?? null} />;
}

function ManyDays(props: WideProps & { readonly view: 'week' | 'month' }) {
  const { view, day, chosen } = props;
  const monday = mondayOf(day);
  const month = monthOf(day);
  const [from, to] = view === 'week' ? [monday, addDays(monday, 6)] : [month.from, month.to];
  const visits = (useVisitsBetween(from, to) ?? []).map(toNamed);
  if (view === 'month') return <MonthView {...props} visits={visits} />;
  return (
    <WeekView
      {...props}
      monday={monday}
      visits={visits}
      chosenId={chosen?.visit.id ?? null}
      onChoose={(visit) => {
        // What is looked at beside the week is of the day looked at.
        props.onGo(visit.day);
        props.onChoose(visit.id);
      }}
    />
  );
}
