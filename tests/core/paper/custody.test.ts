// Who holds which original: only a signature, or the word that it was never kept, takes it off our hands.
import { describe, expect, it } from 'vitest';
import { decline, passOn, withdraw } from '../../../core/case/end-case';
import type { PaperState } from '../../../core/case/case';
import { markPaper } from '../../../core/case/mark-paper';
import { applyHandover } from '../../../core/paper/apply-handover';
import { heldOriginals, originalsOf } from '../../../core/paper/custody';
import { handoverNumber, makeHandover, signHandover } from '../../../core/paper/handover-acts';
import { copiesWith, type Handover, type HandoverWay } from '../../../core/paper/handover';
import { addPage, mostPageBytes, removePage } from '../../../core/paper/pages';
import { askReturn, neverKept, signReturn } from '../../../core/paper/return-papers';
import { afterActs, calendars, done, openedCase, today, type Act } from '../case/a-case';
import { elderAllowance as pack } from '../matter/elder-allowance';
import { minted } from '../resident/a-person';

const mark =
  (paper: string, state: PaperState, copies = state.endsWith('kept') ? 1 : 0): Act =>
  (c) =>
    markPaper({ pack, c, today, calendars }, { paper, state, copies });

const drawn = { to: '王桂兰', strokes: [[1, 1, 9, 9]], width: 100, height: 50 };
const page = (sha = 'a', bytes = 1000) => ({
  ...{ paper: 'M03', sha256: sha.repeat(64), mime: 'image/jpeg', bytes },
  ...{ width: 1240, height: 1754, source: 'camera' as const },
});

const hukouKept = () => afterActs(openedCase(), mark('M03', 'original_kept'));

describe('an original that we keep', () => {
  it('is held, with day and hand, until it is signed for', () => {
    const c = hukouKept();
    expect(heldOriginals(c)).toMatchObject([{ paper: 'M03', copies: 1, holder: '' }]);
    expect(heldOriginals(c)[0]?.since).toBeGreaterThan(0);
    const back = afterActs(
      c,
      (now) => askReturn(now, { papers: ['M03'], window: 3 }),
      (now) => signReturn(now, drawn),
    );
    expect(heldOriginals(back)).toEqual([]);
    expect(back.papers['M03']).toMatchObject({
      state: 'seen_returned',
      returned: { to: '王桂兰', mode: 'screen' },
    });
    expect(back.returns).toHaveLength(1);
    expect(back.returning).toBeNull();
  });

  it.each(['seen_returned', 'copy_kept', 'missing'] as const)(
    'is not marked away as %s',
    (state) => {
      expect(mark('M03', state)(hukouKept())).toMatchObject({
        ok: false,
        refusal: { code: 'original_held', paper: 'M03' },
      });
    },
  );

  it('can be found never to have been kept', () => {
    const c = afterActs(hukouKept(), (now) => neverKept(now, { paper: 'M03' }));
    expect(c.papers['M03']).toBeUndefined();
    expect(heldOriginals(c)).toEqual([]);
  });

  it('leaves a kept copy behind where its page was taken in', () => {
    const c = afterActs(
      hukouKept(),
      (now) => addPage({ pack, c: now }, page()),
      (now) => askReturn(now, { papers: ['M03'], window: 3 }),
      (now) => signReturn(now, drawn),
    );
    expect(c.papers['M03']).toMatchObject({ state: 'copy_kept', copies: 1 });
  });

  it('is not signed for with an empty pad, nor when nothing was asked', () => {
    expect(signReturn(hukouKept(), drawn)).toMatchObject({ refusal: { code: 'nothing_held' } });
    const asked = afterActs(hukouKept(), (c) => askReturn(c, { papers: ['M03'], window: 3 }));
    expect(signReturn(asked, { ...drawn, strokes: [[]] })).toMatchObject({
      refusal: { code: 'signature_empty' },
    });
  });

  it.each([
    ['declined', (c) => decline(c, { reason: '不满80岁', whereTo: '社区' })],
    ['passed on', (c) => passOn(c, { to: '街道' })],
    ['withdrawn', (c) => withdraw(c, { reason: '改主意' })],
  ] as const satisfies readonly (readonly [string, Act])[])(
    'keeps its case from being %s, and no longer than it lies here',
    (_name, end: Act) => {
      expect(end(hukouKept())).toMatchObject({
        refusal: { code: 'originals_held', papers: ['M03'] },
      });
      const back = afterActs(hukouKept(), (c) => neverKept(c, { paper: 'M03' }));
      expect(end(back).ok).toBe(true);
    },
  );

  it('a photo stays with the file for good and keeps nothing open', () => {
    const c = afterActs(openedCase(), mark('M06', 'original_kept'));
    expect(heldOriginals(c)).toEqual([]);
    expect(withdraw(c, { reason: '改主意' }).ok).toBe(true);
  });
});

describe('a hand-over list', () => {
  it('takes the copies of a file along, as many as were kept', () => {
    const c = afterActs(openedCase(), mark('M03', 'copy_kept', 2), mark('M01', 'seen_returned'));
    expect(copiesWith(pack, c)).toEqual([
      { caseId: c.id, paper: 'M03', name: '户口簿', form: 'copy', copies: 2 },
    ]);
  });
});

describe('pages', () => {
  it('are counted once by their content and taken off again', () => {
    const c = afterActs(
      openedCase(),
      (now) => addPage({ pack, c: now }, page('a')),
      (now) => addPage({ pack, c: now }, page('b')),
    );
    expect(done(addPage({ pack, c }, page('a')))).toEqual([]);
    expect(c.pages?.['M03']).toHaveLength(2);
    const less = afterActs(c, (now) =>
      removePage({ pack, c: now }, { paper: 'M03', sha256: page('a').sha256 }),
    );
    expect(less.pages?.['M03']?.map(({ sha256 }) => sha256)).toEqual([page('b').sha256]);
  });

  it('are refused above 300 KB and under a paper that is none of this matter', () => {
    const c = openedCase();
    expect(addPage({ pack, c }, page('a', mostPageBytes + 1))).toMatchObject({
      refusal: { code: 'page_too_large' },
    });
    expect(addPage({ pack, c }, { ...page(), paper: 'M99' })).toMatchObject({
      refusal: { code: 'unknown_paper' },
    });
  });
});

describe('a copy that is kept', () => {
  it('says when and by whom it was found to match the original', () => {
    const c = afterActs(openedCase(), mark('M03', 'copy_kept'));
    expect(c.papers['M03']?.at).toBeGreaterThan(0);
    expect(c.papers['M03']?.by).not.toBe('');
  });
});

describe('a paper promised for later', () => {
  const late = {
    ...pack,
    papers: pack.papers.map((paper) =>
      paper.code === 'M03'
        ? {
            ...paper,
            enough: [...paper.enough, 'late_promised' as const],
            late: { days: 5, unit: 'working_day' as const },
          }
        : paper,
    ),
  };

  it('has its last day by the pack', () => {
    const c = openedCase();
    const events = done(
      markPaper(
        { pack: late, c, today, calendars },
        { paper: 'M03', state: 'late_promised', copies: 0 },
      ),
    );
    // Monday 23 November 2026, five working days on.
    expect(events).toMatchObject([{ body: { due: '2026-11-30' } }]);
  });
});

describe('a hand-over list', () => {
  const wish = (way: HandoverWay, caseId = 'c1') => ({
    ...{ handoverId: 'h1', way, hall: 'wutong', day: today, counter: '3', serial: 7 },
    ...{ from: '专窗', to: '临江街道', seal: '', note: '' },
    items: [{ caseId, paper: 'M03', name: '户口簿', form: 'original' as const, copies: 1 }],
  });
  const drawUp = (c: ReturnType<typeof openedCase>, way: HandoverWay): Handover => {
    const [made] = done(makeHandover(new Map([[c.id, c]]), wish(way)));
    if (!made) throw new Error('no list');
    const h = applyHandover(undefined, minted(made));
    if (!h) throw new Error('no list');
    return h;
  };
  const names = { giver: '卢静', taker: '街道收件员' };

  it('moves custody with its signatures and not before', () => {
    const c = hukouKept();
    const list = drawUp(c, 'to_street');
    expect(list.number).toBe(handoverNumber(today, '3', 7));
    expect(heldOriginals(c)).toHaveLength(1);
    const signed = done(signHandover(list, new Map([[c.id, c]]), names));
    const [, moved] = signed;
    expect(moved).toMatchObject({ kind: 'case.paper-moved', body: { holder: '临江街道' } });
    const after = afterActs(c, () => ({ ok: true, value: signed.slice(1) }));
    expect(heldOriginals(after)).toEqual([]);
    expect(originalsOf(after)).toMatchObject([{ paper: 'M03', holder: '临江街道' }]);
    // It no longer lies where a second list would take it from; but it can come back.
    expect(makeHandover(new Map([[c.id, after]]), wish('to_street'))).toMatchObject({
      refusal: { code: 'handover_changed', names: ['户口簿'] },
    });
    const home = drawUp(after, 'from_street');
    const back = done(signHandover(home, new Map([[c.id, after]]), names)).slice(1);
    expect(heldOriginals(afterActs(after, () => ({ ok: true, value: back })))).toHaveLength(1);
  });

  it('signed by the resident returns the original', () => {
    const c = hukouKept();
    const list = drawUp(c, 'to_resident');
    const events = done(
      signHandover(list, new Map([[c.id, c]]), { giver: '卢静', taker: '王桂兰' }),
    ).slice(1);
    const back = afterActs(c, () => ({ ok: true, value: events }));
    expect(back.papers['M03']).toMatchObject({ returned: { to: '王桂兰', mode: 'list' } });
  });

  it('is not signed by half, nor twice, nor for what is gone', () => {
    const c = hukouKept();
    const cases = new Map([[c.id, c]]);
    const list = drawUp(c, 'to_street');
    expect(signHandover(list, cases, { giver: '卢静', taker: ' ' })).toMatchObject({
      refusal: { code: 'handover_names' },
    });
    const gone = afterActs(c, (now) => neverKept(now, { paper: 'M03' }));
    expect(signHandover(list, new Map([[c.id, gone]]), names)).toMatchObject({
      refusal: { code: 'handover_changed' },
    });
    const [first] = done(signHandover(list, cases, names));
    if (!first) throw new Error('no signature');
    const signed = applyHandover(list, minted(first));
    expect(signed?.state).toBe('signed');
    expect(signHandover(signed ?? list, cases, names)).toMatchObject({
      refusal: { code: 'handover_settled' },
    });
  });

  it('with nothing on it is none', () => {
    expect(makeHandover(new Map(), { ...wish('to_street'), items: [] })).toMatchObject({
      refusal: { code: 'handover_empty' },
    });
  });
});
