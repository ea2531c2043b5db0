// Fills a station that is only tried with a fictional community, through the same door as real life.
import { ok, type Result } from '../../../core/kit/result';
import { dayOf } from '../../../core/kit/time';
import { sampleCommunity } from '../../../core/sample/community';
import type { RecordTrouble } from '../../../core/station/record-trouble';
import { consentTemplate } from '../authority-data';
import { now } from '../mint';
import { calendars, newestPack } from '../packs';
import { record } from '../record';
import type { Session } from '../session';

/** @param tell how many residents have moved in so far. */
export async function moveInSample(
  session: Session,
  options: { readonly seed: number; readonly residents: number },
  tell: (movedIn: number) => void,
): Promise<Result<null, RecordTrouble>> {
  let movedIn = 0;
  for (const { at, operator, events } of sampleCommunity({
    ...options,
    today: dayOf(now()),
    cases: casesHere(session),
  })) {
    // The person who tries it has the name of one of the sample's clerks, and is that clerk.
    const me = events.find(
      (event) => event.kind === 'staff.enrolled' && event.body.name === session.staff.name,
    );
    const fresh = events.filter(({ entityId }) => entityId !== me?.entityId);
    const recorded = await record<null, never>(session.store, {
      operator,
      at,
      read: () => Promise.resolve(null),
      decide: () => ok(fresh),
    });
    if (!recorded.ok) return recorded;
    movedIn += events.filter(({ kind }) => kind === 'resident.registered').length;
    tell(movedIn);
  }
  return ok(null);
}

/** The invented cases were handled at this very counter, so its numbers go on after them. */
function casesHere({ station, window }: Session) {
  const { site, hall, counter } = station;
  return {
    pack: newestPack('elder_allowance'),
    calendars,
    template: consentTemplate,
    hall,
    window,
    community: site.communityCode,
    counter,
  };
}
