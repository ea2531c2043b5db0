// A4 in the office: which printer of the system it goes to, and the sheets that were kept.
import { useEffect, useState } from 'react';
import type { Slip } from '../../../core/slip/slip';
import type { Station } from '../../../core/station/station';
import type { SystemPrinter } from '../../../electron/contract/printing';
import { openSheet, saveSheet, systemPrinters } from '../../data/acts/sheet-acts';
import { useKeptSheets } from '../../data/queries/machine';
import { useSlipNames } from '../../data/queries/slip-names';
import { ChoiceField } from '../../ui/choice-field';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { KeptSheet } from '../../ui/kept-sheet';
import { Notice } from '../../ui/notice';
import { saySlipState, slipKindName, slipOwner } from '../../ui/say-slip';
import { useAct } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import classes from './office.module.css';

export type SheetsDeskProps = {
  readonly station: Station;
  readonly onSave: (station: Station) => void;
};

export function SheetsDesk({ station, onSave }: SheetsDeskProps) {
  const printers = useSystemPrinters();
  const { a4, ...others } = station.printerFor;
  const choose = (name: string) =>
    onSave({ ...station, printerFor: name === usual ? others : { ...others, a4: name } });
  return (
    <div className={`${classes['sheet'] ?? ''} ${classes['further'] ?? ''}`}>
      <h3>{t('office.sheetsTitle')}</h3>
      <p className={classes['lead']}>{t('office.sheetsText')}</p>
      {printers?.length === 0 ? <p>{t('office.sheetsNoPrinter')}</p> : null}
      {printers === undefined ? null : (
        <ChoiceField
          label={t('office.sheetsPrinter')}
          value={a4 ?? usual}
          choices={choicesOf(printers, a4)}
          onChoose={choose}
        />
      )}
      <KeptSheets />
    </div>
  );
}

/** No name of a printer: CUPS and Windows allow no such sign in one. */
const usual = '/';

/** A chosen printer that the system no longer has stays in the list and is said to be gone. */
function choicesOf(printers: readonly SystemPrinter[], chosen: string | undefined) {
  const there = printers.map(({ name, label }) => ({ key: name, label }));
  const gone =
    chosen === undefined || there.some(({ key }) => key === chosen)
      ? []
      : [{ key: chosen, label: t('office.sheetsPrinterGone', { name: chosen }) }];
  return [{ key: usual, label: t('office.sheetsPrinterUsual') }, ...there, ...gone];
}

function KeptSheets() {
  const now = useNow();
  const act = useAct();
  const slips = useKeptSheets();
  const names = useSlipNames(slips ?? []);
  const titleOf = (slip: Slip): string => {
    const name = names?.get(slip.id);
    return [slipKindName(slip.kind), name === undefined ? '' : slipOwner(name)].join(' ').trim();
  };
  return (
    <>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {slips?.length === 0 ? <p>{t('office.sheetsNone')}</p> : null}
      {slips?.map((slip) => (
        <section key={slip.id} className={classes['row']} aria-label={titleOf(slip)}>
          <p>
            {titleOf(slip)} · {formatInstant(slip.requestedAt, now)} ·{' '}
            {saySlipState(slip, undefined)}
          </p>
          {slip.archive === undefined ? null : (
            <KeptSheet
              sheet={slip.archive}
              title={titleOf(slip)}
              isBusy={act.isBusy}
              onOpen={() => void act.run(() => openSheet(slip))}
              onSave={() => void act.run(() => saveSheet(slip))}
            />
          )}
        </section>
      ))}
    </>
  );
}

function useSystemPrinters(): readonly SystemPrinter[] | undefined {
  const [printers, setPrinters] = useState<readonly SystemPrinter[]>();
  useEffect(() => {
    void systemPrinters().then(setPrinters);
  }, []);
  return printers;
}
