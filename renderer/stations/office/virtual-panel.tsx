// The virtual printer: switches for the troubles a real one has, its paper drawn on the screen, and where its files lie.
import { useState } from 'react';
import type { Instant } from '../../../core/kit/time';
import type { VirtualPrinter } from '../../../electron/contract/printing';
import { Button } from '../../ui/button';
import { formatInstant } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { SlipPreview } from '../../ui/slip-preview';
import classes from './office.module.css';

const switches = ['paperOut', 'coverOpen', 'unplugged', 'slow', 'oneWay'] as const;

export type VirtualPanelProps = {
  readonly printer: VirtualPrinter;
  readonly now: Instant;
  readonly onSet: (change: Partial<Record<(typeof switches)[number], boolean>>) => void;
};

/** Sheets are long: the latest ones are looked at, the others when asked for. */
const shownFirst = 2;

export function VirtualPanel({ printer, now, onSet }: VirtualPanelProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? printer.sheets : printer.sheets.slice(0, shownFirst);
  return (
    <section>
      <h3>{t('office.virtualTitle')}</h3>
      <p className={classes['lead']}>{t('office.virtualText')}</p>
      <ManyField
        label={t('office.virtualSwitches')}
        layout="above"
        chosen={switches.filter((key) => printer[key])}
        choices={switches.map((key) => ({ key, label: t(`office.virtual_${key}`) }))}
        onChange={(chosen) =>
          onSet(Object.fromEntries(switches.map((key) => [key, chosen.includes(key)])))
        }
      />
      <p>{t('office.virtualFiles', { most: printer.files.most })}</p>
      <p className={classes['place']}>
        {t('office.virtualFolder', { folder: printer.files.folder })}
      </p>
      {printer.files.trouble === null ? null : (
        <p role="alert" className={classes['bad']}>
          {t('office.virtualFilesTrouble', { code: printer.files.trouble })}
        </p>
      )}
      {printer.sheets.length === 0 ? (
        <p>{t('office.virtualNone')}</p>
      ) : (
        <ol className={classes['papers']}>
          {shown.map(({ id, at, svg }) => {
            const label = t('office.virtualSheet', { at: formatInstant(at, now) });
            return (
              <li key={id} className={classes['paper']}>
                <SlipPreview svg={svg} label={label} />
                {label}
              </li>
            );
          })}
        </ol>
      )}
      {shown.length === printer.sheets.length ? null : (
        <Button onPress={() => setWhole(true)}>
          {t('slips.dayWhole', { count: printer.sheets.length })}
        </Button>
      )}
    </section>
  );
}
