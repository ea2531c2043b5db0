// A slip as lists show it: what is recorded, what its printer does now, and the names that go with it.
import type { Slip } from '../../core/slip/slip';
import type { PrintJob } from '../../electron/contract/printing';
import { t } from './i18n';
import { slipKindName, slipOwner } from './say-slip';

export type SlipLine = {
  readonly slip: Slip;
  readonly job: PrintJob | undefined;
  readonly name: {
    readonly number: string;
    readonly person: string;
    readonly printer: string;
    readonly operator: string;
    readonly changedBy: string;
    /** A card whose visit has another time by now. */
    readonly isVoid?: boolean;
  };
};

/** A printer that another slip may be sent to. */
export type PrinterChoice = { readonly id: string; readonly name: string };

/** `王＊＊ 受理回执 · 补打 1`. */
export function slipTitle({ slip, name }: SlipLine): string {
  const kind = slipKindName(slip.kind);
  // A test page is about nobody.
  const title =
    slip.kind === 'test_page' ? kind : t('slips.title', { what: slipOwner(name), kind });
  return slip.copy > 0 ? `${title} · ${t('slips.copy', { copy: slip.copy })}` : title;
}

/** Slips with their jobs and names; those whose names are still looked up are left out. */
export function slipLines(
  slips: readonly Slip[],
  jobs: ReadonlyMap<string, PrintJob> | undefined,
  names: ReadonlyMap<string, SlipLine['name']> | undefined,
): readonly SlipLine[] {
  return slips.flatMap((slip) => {
    const name = names?.get(slip.id);
    return name ? [{ slip, job: jobs?.get(slip.id), name }] : [];
  });
}
