// Asks a printer what it answers, so that silence can be told from a fault later. Nothing comes out: the questions put no ink
// into its buffer, and the reset after each empties what a printer that does not know them took for text.
import type { PrinterSettings } from '../../core/station/station';
import type { JobTrouble, LearntPrinter } from '../contract/printing';
import {
  ask,
  barrierRequest,
  isOurEnd,
  preflight,
  processRequest,
  type Timing,
} from './conversation';
import { Link } from './link';
import type { OpenWire } from './wire';

const reset = Buffer.of(0x1b, 0x40);

/** @param printer what is known of it: silence is a trouble only where it is said to answer */
export async function learnOver(
  wire: OpenWire,
  printer: PrinterSettings,
  timing: Timing,
): Promise<LearntPrinter> {
  const link = await Link.open(wire, timing.connect);
  if (typeof link === 'string') return deaf(link);
  try {
    if ((await ask(link, 1, 2 * timing.hello)) === null)
      return deaf(link.closed !== null ? 'reset' : printer.answersStatus ? 'no_answer' : null);
    const trouble = await preflight(link, timing);
    // Without paper the questions that wait in its buffer get no answer: nothing to learn from that.
    if (trouble !== null) return { ...deaf(trouble), answersStatus: true };
    const answersBarrier = await answers(link, barrierRequest, () => true, 'barrier', timing);
    const answersProcessId = await answers(link, processRequest, isOurEnd, 'process', timing);
    return { trouble: null, answersStatus: true, answersBarrier, answersProcessId };
  } finally {
    await link.end(timing.goodbye);
  }
}

const deaf = (trouble: JobTrouble | null): LearntPrinter => ({
  trouble,
  ...{ answersStatus: false, answersBarrier: false, answersProcessId: false },
});

async function answers(
  link: Link,
  request: Buffer,
  fits: (answer: { readonly type: string; readonly id?: string }) => boolean,
  type: 'barrier' | 'process',
  timing: Timing,
): Promise<boolean> {
  const heard = link.answer(type, timing.hello);
  await link.write(Buffer.concat([reset, request, reset]), timing.hello);
  const answer = await heard;
  return answer !== null && fits(answer);
}
