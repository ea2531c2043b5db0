// A hand-over list as a file for the office that takes the papers over: what is on the list, with the pages of exactly these papers,
// and nothing else of the person or the case. How it is sealed and where it lies is the machine's business.
import { parseJson } from '../kit/json';
import { refuse, ok, type Result } from '../kit/result';
import { count, list, object, oneOf, text, type Shape } from '../kit/shape';
import type { Day } from '../kit/time';
import type { BundleBroken } from '../sync/bundle';

const version = 1;

export type HandoverFileItem = {
  readonly resident: string;
  /** Last four of the identity document: enough to know who it is at the other end. */
  readonly certEnd: string;
  readonly matter: string;
  readonly caseNumber: string;
  readonly name: string;
  readonly form: 'original' | 'copy';
  readonly copies: number;
  readonly pages: readonly {
    readonly mime: string;
    /** Base64. */
    readonly content: string;
  }[];
};

export type HandoverFile = {
  readonly number: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly seal: string;
  readonly note: string;
  readonly madeBy: string;
  readonly items: readonly HandoverFileItem[];
};

/** JSON, read back by `readHandoverFile`. */
export const writeHandoverFile = (file: HandoverFile): string =>
  JSON.stringify({ handover: version, ...file });

/** Of one page, in base64: ten pages' worth of a document. */
const mostContent = 5_000_000;

const item: Shape<HandoverFileItem> = object<HandoverFileItem>({
  resident: text(200),
  certEnd: text(10),
  matter: text(200),
  caseNumber: text(100),
  name: text(200),
  form: oneOf('original', 'copy'),
  copies: count,
  pages: list(
    object<HandoverFileItem['pages'][number]>({
      mime: text(50),
      content: text(mostContent),
    }),
    100,
  ),
});

const shape: Shape<HandoverFile> = object<HandoverFile>({
  number: text(100),
  day: text(20),
  from: text(200),
  to: text(200),
  seal: text(),
  note: text(),
  madeBy: text(200),
  items: list(item),
});

/** Null where it is no such file: a bundle of another machine's work lies in the same kind of envelope. */
export function readHandoverFile(written: string): Result<HandoverFile, BundleBroken> | null {
  const given = parseJson(written);
  if (typeof given !== 'object' || given === null || !('handover' in given)) return null;
  if (given.handover !== version) return refuse({ code: 'bundle_newer' });
  const told = given as Readonly<Record<string, unknown>>;
  const path = shape(told, 'handover');
  return path === null ? ok(told as HandoverFile) : refuse({ code: 'bundle_malformed', path });
}
