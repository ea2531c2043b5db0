// The matter packs and calendars that travel with the application. A bad pack is refused with place and reason,
// and the rest go on working.
import { checkEnquiryPack, checkPack } from '../../core/matter/check-pack';
import type { EnquiryPack, MatterPack } from '../../core/matter/definition';
import type { PackFault } from '../../core/matter/pack-fault';
import type { Calendar } from '../../core/matter/working-day';
import { likelyDays } from '../../core/queue/clock';

const packFiles = import.meta.glob<unknown>('../../resources/matters/*.json', {
  eager: true,
  import: 'default',
});
const calendarFiles = import.meta.glob<Calendar>('../../resources/calendars/*.json', {
  eager: true,
  import: 'default',
});

export const calendars: readonly Calendar[] = Object.values(calendarFiles);

/** In which days a machine may begin that was never used before. */
export const likely = likelyDays(calendars);

const packs: MatterPack[] = [];
const enquiryPacks: EnquiryPack[] = [];
const refused: { file: string; faults: readonly PackFault[] }[] = [];

for (const [path, json] of Object.entries(packFiles)) {
  const enquiry = checkEnquiryPack(json);
  const pack = checkPack(json);
  if (enquiry.ok) enquiryPacks.push(enquiry.value);
  else if (pack.ok) packs.push(pack.value);
  else refused.push({ file: path.slice(path.lastIndexOf('/') + 1), faults: pack.refusal });
}

/** All matters that can be opened here. */
export const matterPacks: readonly MatterPack[] = packs;

export const enquiries: readonly EnquiryPack[] = enquiryPacks;

/** Packs that were refused when loaded, for the office. */
export const refusedPacks: readonly {
  readonly file: string;
  readonly faults: readonly PackFault[];
}[] = refused;

/** The pack that a case was opened under. Throws when this version of the application does not carry it. */
export function packFor(key: string, version: number): MatterPack {
  const pack = packs.find((one) => one.key === key && one.version === version);
  if (!pack) throw new Error(`No pack ${key} version ${version}`);
  return pack;
}

/** `高龄津贴`, also for a pack version that is not carried any more. */
export function matterName(matter: string): string {
  return packs.find(({ key }) => key === matter)?.name ?? matter;
}

/** The newest version of a matter: whether it is in effect on a day is the decision's business. */
export function newestPack(key: string): MatterPack {
  const pack = packs.filter((one) => one.key === key).sort((a, b) => b.version - a.version)[0];
  if (!pack) throw new Error(`No pack ${key}`);
  return pack;
}
