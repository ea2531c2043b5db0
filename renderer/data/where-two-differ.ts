// What two machines wrote differently and nobody has decided yet, among the people and cases that these events are about.
import type { JourneyEvent } from '../../core/journey';
import { idsByEntity } from './event-rows';
import { matterName } from './packs';
import { readable, readOne } from './read';
import type { Store } from './working-set';

/** `fields`: how many answers wait for somebody to choose. */
export type Differing =
  | { readonly of: 'resident'; readonly id: string; readonly name: string; readonly fields: number }
  | {
      readonly of: 'case';
      readonly id: string;
      readonly name: string;
      readonly matter: string;
      readonly fields: number;
    };

export async function whereTwoDiffer(
  store: Store,
  events: readonly JourneyEvent[],
): Promise<readonly Differing[]> {
  const ids = idsByEntity(events);
  const [people, cases] = await Promise.all([
    store.db.residents.bulkGet([...(ids.get('resident') ?? [])]),
    store.db.cases.bulkGet([...(ids.get('case') ?? [])]),
  ]);
  const residents = await readable(store, 'resident', present(people));
  const differing = (await readable(store, 'case', present(cases))).filter(
    ({ reviews }) => reviews.length > 0,
  );
  return [
    ...residents.flatMap(({ id, person, reviews }): readonly Differing[] =>
      reviews.length === 0
        ? []
        : [{ of: 'resident', id, name: person.name, fields: fieldsIn(reviews) }],
    ),
    ...(await Promise.all(
      differing.map(async ({ id, residentId, matter, reviews }): Promise<Differing> => {
        const name = (await readOne(store, 'resident', residentId))?.person.name ?? '';
        return { of: 'case', id, name, matter: matterName(matter), fields: fieldsIn(reviews) };
      }),
    )),
  ];
}

const present = <T>(rows: readonly (T | undefined)[]): readonly T[] =>
  rows.filter((row) => row !== undefined);

const fieldsIn = (reviews: readonly { readonly field: string }[]): number =>
  new Set(reviews.map(({ field }) => field)).size;
