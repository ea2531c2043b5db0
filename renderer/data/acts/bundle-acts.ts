// Work carried by hand between two machines, as a person does it: save, choose, look, take in.
import type { JourneyEvent } from '../../../core/journey';
import { ok, refuse, type Result } from '../../../core/kit/result';
import { readHandoverFile, type HandoverFile } from '../../../core/paper/handover-file';
import type { RecordTrouble } from '../../../core/station/record-trouble';
import {
  readBundle,
  writeBundle,
  type Bundle,
  type BundleBroken,
  type BundleHead,
  type BundleNotOurs,
} from '../../../core/sync/bundle';
import type { AttachmentRefusal } from '../../../electron/contract/attachments';
import type {
  BundleOpenRefusal,
  BundleSaveRefusal,
  ChosenBundle,
  SavedBundle,
} from '../../../electron/contract/bundles';
import { call } from '../../shell';
import { bundleFits, freshIn, makeBundle, takeBundle } from '../bundles';
import { whereTwoDiffer, type Differing } from '../where-two-differ';
import type { Session } from '../session';

export type BundleCounts = {
  readonly events: number;
  readonly residents: number;
  readonly cases: number;
  readonly visits: number;
  readonly alarms: number;
};

/** `name`: of the file, without its ending. */
export async function saveBundle(
  session: Session,
  name: string,
): Promise<Result<SavedBundle & { readonly counts: BundleCounts }, BundleSaveRefusal>> {
  const bundle = await makeBundle(session);
  const saved = await call('bundle.save', { name, text: writeBundle(bundle) });
  return saved.ok ? ok({ ...saved.value, counts: countsOf(bundle.events) }) : saved;
}

export const chooseBundle = (): Promise<Result<ChosenBundle | null, BundleOpenRefusal>> =>
  call('bundle.choose', null);

/** A bundle that may be taken in: who made it, and how much of it is new here. */
export type OpenedBundle = {
  readonly head: BundleHead;
  readonly all: BundleCounts;
  readonly fresh: BundleCounts;
  readonly bundle: Bundle;
};

/** A list of papers that come here, to be read; nothing of it is taken in. */
export type OpenedHandover = { readonly handover: HandoverFile };

export async function openBundle(
  session: Session,
  choice: string,
  code: string,
): Promise<
  Result<OpenedBundle | OpenedHandover, BundleOpenRefusal | BundleBroken | BundleNotOurs>
> {
  const text = await call('bundle.open', { choice, code });
  if (!text.ok) return text;
  const list = readHandoverFile(text.value);
  if (list !== null) return list.ok ? ok({ handover: list.value }) : list;
  const read = readBundle(text.value);
  if (!read.ok) return read;
  const bundle = read.value;
  const refusal = await bundleFits(session, bundle);
  if (refusal !== null) return refuse(refusal);
  const fresh = await freshIn(session.store, bundle);
  return ok({ head: bundle, bundle, all: countsOf(bundle.events), fresh: countsOf(fresh) });
}

export type TakenBundle = {
  readonly taken: BundleCounts;
  /** What two machines wrote differently and nobody has decided, among what the bundle speaks of. */
  readonly differing: readonly Differing[];
};

export async function takeInBundle(
  session: Session,
  { bundle, fresh }: OpenedBundle,
): Promise<Result<TakenBundle, RecordTrouble | AttachmentRefusal>> {
  const taken = await takeBundle(session, bundle);
  if (!taken.ok) return taken;
  const differing = await whereTwoDiffer(session.store, bundle.events);
  return ok({ taken: fresh, differing });
}

function countsOf(events: readonly JourneyEvent[]): BundleCounts {
  const of = (kind: JourneyEvent['kind']): number =>
    events.filter((event) => event.kind === kind).length;
  return {
    events: events.length,
    residents: of('resident.registered'),
    cases: of('case.opened'),
    visits: of('visit.booked'),
    alarms: of('alarm.raised'),
  };
}
