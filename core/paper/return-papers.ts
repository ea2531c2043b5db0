// An original goes back: signed for on the screen, or found never to have been kept. By a paper list: sign-handover.ts.
import type { Case } from '../case/case';
import type { AuthorityRefusal } from '../authorisation/refusal';
import { agentName, mayActAfter } from '../case/course/collect';
import type { CaseContext } from '../case/missing';
import type { CaseRefusal } from '../case/refusal';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { MatterPack } from '../matter/definition';
import { heldOriginals } from './custody';

type Decision = Result<readonly NewEvent[], CaseRefusal>;

/** Shows the originals that lie here on the screen facing the resident. `papers` empty: turns the screen back. */
export function askReturn(
  c: Case,
  { papers, window, to }: EventBodies['case.return-asked'],
): Decision {
  const here = heldOriginals(c).filter(({ paper }) => papers.includes(paper));
  if (papers.length > 0 && here.length === 0) return refuse({ code: 'nothing_held' });
  if (papers.length === 0 && !c.returning) return ok([]);
  return ok([
    newEvent(c, 'case.return-asked', {
      ...{ papers: here.map(({ paper }) => paper), window },
      ...(to !== undefined && { to }),
    }),
  ]);
}

/** As `askReturn`, of the agent who handles the case: refused where the authorisation does not let them sign for papers. */
export function askReturnOfAgent(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  {
    papers,
    window,
    ...context
  }: CaseContext & Pick<EventBodies['case.return-asked'], 'papers' | 'window'>,
): Result<readonly NewEvent[], CaseRefusal | AuthorityRefusal> {
  const to = agentName(pack, c);
  const may = mayActAfter(pack, c, 'sign_receipt', context);
  if (to === null || !may.ok) return may.ok ? refuse({ code: 'authority_none' }) : may;
  return askReturn(c, { papers, window, to });
}

/** Whoever was asked has them in hand and has signed on the screen. `to`: the resident's name, who signs where no agent was asked. */
export function signReturn(
  c: Case,
  {
    to,
    ...signature
  }: Pick<EventBodies['case.paper-returned'], 'to' | 'strokes' | 'width' | 'height'>,
): Decision {
  if (!c.returning) return refuse({ code: 'nothing_held' });
  if (signature.strokes.every((stroke) => stroke.length === 0))
    return refuse({ code: 'signature_empty' });
  const { papers } = c.returning;
  const taker = c.returning.to ?? to;
  return ok([
    newEvent(c, 'case.paper-returned', { papers, to: taker, mode: 'screen', ...signature }),
  ]);
}

/** The mark was wrong: nothing was kept. Refused once the paper has gone on under a signed list. */
export function neverKept(c: Case, { paper }: { readonly paper: string }): Decision {
  if (!heldOriginals(c).some((held) => held.paper === paper))
    return refuse({ code: 'nothing_held' });
  const nothing = { to: '', strokes: [], width: 1, height: 1 };
  return ok([newEvent(c, 'case.paper-returned', { papers: [paper], mode: 'mistake', ...nothing })]);
}
