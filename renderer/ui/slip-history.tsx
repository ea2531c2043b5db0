// What was printed, copy by copy: when, by whom, where, what came of it and why there is a further one.
import type { Instant } from '../../core/kit/time';
import { sheetPrinter, type Slip, type SlipKind } from '../../core/slip/slip';
import { Button } from './button';
import { formatInstant } from './format';
import { t } from './i18n';
import { slipKindName, slipOwner } from './say-slip';
import classes from './slip-history.module.css';
import { slipTitle, type SlipLine } from './slip-line';

export type SlipHistoryProps = {
  readonly lines: readonly SlipLine[];
  readonly now: Instant;
  /** With whose slip it is, where the list is about more than one person. */
  readonly isOfMany: boolean;
  readonly isBusy: boolean;
  /** Null where nothing is printed from. `printer`: as an A4 sheet. */
  readonly onReprint: ((line: SlipLine, printer?: typeof sheetPrinter) => void) | null;
  /** Prints the note about a copy, for the window's own papers. `noted`: the copies that have one. */
  readonly onNote: (line: SlipLine) => void;
  readonly noted: ReadonlySet<string>;
  /** Shows the PDF that was kept of an A4 sheet. */
  readonly onOpenSheet: (line: SlipLine) => void;
};

/** What fits no hand on a page: tickets, cards and what the printer says of itself. */
const rollOnly: ReadonlySet<SlipKind> = new Set([
  'queue_ticket',
  'handwritten_stub',
  'visit_card',
  'route_sheet',
  'appointment_card',
  'reprint_note',
  'day_sheet',
  'test_page',
]);

export function SlipHistory(props: SlipHistoryProps) {
  const { lines, now, isOfMany, onReprint } = props;
  return (
    <table className={classes['history']}>
      <thead>
        <tr>
          <th scope="col">{t('slips.colAt')}</th>
          <th scope="col">{t('slips.colWhat')}</th>
          <th scope="col">{t('slips.colState')}</th>
          <th scope="col">{t('slips.colWho')}</th>
          <th scope="col">{t('slips.colPrinter')}</th>
          <th scope="col">{t('slips.colReason')}</th>
          {onReprint === null ? null : <td />}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.slip.id}>
            <td className={classes['at']}>{formatInstant(line.slip.requestedAt, now)}</td>
            <td>{whatOf(line, isOfMany)}</td>
            <td className={isDone(line) && line.name.isVoid !== true ? undefined : classes['open']}>
              {resultOf(line)}
            </td>
            <td className={classes['who']}>{line.name.operator}</td>
            <td>{line.name.printer}</td>
            <td>{reasonOf(line)}</td>
            {onReprint === null ? null : (
              <td className={classes['acts']}>
                <RowActs {...props} line={line} onReprint={onReprint} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowActs(
  props: Pick<SlipHistoryProps, 'isBusy' | 'onNote' | 'noted' | 'onOpenSheet'> & {
    readonly line: SlipLine;
    readonly onReprint: NonNullable<SlipHistoryProps['onReprint']>;
  },
) {
  const { line, isBusy, onReprint } = props;
  const what = slipTitle(line);
  const isBlocked = isBusy || isWaiting(line);
  const { kind, printer, archive } = line.slip;
  return (
    <>
      <Button
        isDisabled={isBlocked}
        onPress={() => onReprint(line)}
        label={t('slips.printAgainFor', { what })}
      >
        {t('slips.printAgain')}
      </Button>
      {rollOnly.has(kind) || printer === sheetPrinter ? null : (
        <Button
          isDisabled={isBlocked}
          onPress={() => onReprint(line, sheetPrinter)}
          label={t('slips.printSheetFor', { what })}
        >
          {t('slips.printSheet')}
        </Button>
      )}
      {isCopy(line) && !props.noted.has(line.slip.id) ? (
        <Button
          isDisabled={isBlocked}
          onPress={() => props.onNote(line)}
          label={t('slips.printNoteFor', { what })}
        >
          {t('slips.printNote')}
        </Button>
      ) : null}
      {archive === undefined ? null : (
        <Button
          isDisabled={isBusy}
          onPress={() => props.onOpenSheet(line)}
          label={`${t('slips.sheetOpen')} ${what}`}
        >
          {t('slips.sheetOpen')}
        </Button>
      )}
    </>
  );
}

/** A copy of a paper that somebody came back for: not of the window's own papers. */
const isCopy = ({ slip }: SlipLine): boolean => slip.copy > 0 && !ownKinds.has(slip.kind);

const ownKinds: ReadonlySet<SlipKind> = new Set([
  'reprint_note',
  'handwritten_stub',
  'day_sheet',
  'test_page',
]);

/** The copies that have their note among these slips; a note is about `case#copy`. */
export const notedBy = (slips: readonly Slip[]): ReadonlySet<string> =>
  new Set(
    slips.flatMap(({ kind, about }) => (kind === 'reprint_note' ? about.split('#').slice(-1) : [])),
  );

function whatOf({ slip, name }: SlipLine, isOfMany: boolean): string {
  const kind = slipKindName(slip.kind);
  // Every test page is as good as the first, and about nobody.
  if (slip.kind === 'test_page') return kind;
  const copy = slip.copy > 0 ? t('slips.copy', { copy: slip.copy }) : t('slips.original');
  return isOfMany
    ? `${t('slips.title', { what: slipOwner(name), kind })} · ${copy}`
    : `${kind} · ${copy}`;
}

/** On its way, or asked about: before that is settled no further one is printed. */
const isWaiting = ({ slip }: SlipLine): boolean =>
  slip.state === 'requested' || slip.state === 'unknown';

const isDone = ({ slip }: SlipLine): boolean => slip.state === 'printed' || slip.state === 'waived';

/** The result, and whose word it is where somebody else said it than who asked for the paper. */
function resultOf(line: SlipLine): string {
  const { slip, name } = line;
  const state = [
    t(`slips.state_${slip.state}`),
    ...(name.isVoid === true ? [t('moves.void')] : []),
  ].join(' · ');
  return slip.changedBy === slip.operator || name.changedBy === ''
    ? state
    : `${state} · ${t('slips.by', { name: name.changedBy })}`;
}

function reasonOf({ slip }: SlipLine): string {
  return [slip.reason, slip.state === 'waived' ? slip.detail : ''].filter(Boolean).join(' · ');
}
