// One printer's facts. What it can do is asked in words, since its manual says it in words too.
import { useState } from 'react';
import type { PrinterSettings } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { Dialog } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { TextField } from '../../ui/text-field';
import { useKeys } from '../../ui/use-keys';
import classes from './office.module.css';
import { sayPaper } from './say-paper';

export type PrinterFormProps = {
  readonly start: PrinterSettings;
  readonly onSave: (printer: PrinterSettings) => void;
  readonly onClose: () => void;
};

const abilities = [
  'answersStatus',
  'answersBarrier',
  'answersProcessId',
  'cutter',
  'nativeQr',
] as const;

export function PrinterForm({ start, onSave, onClose }: PrinterFormProps) {
  const [printer, setPrinter] = useState(start);
  const [port, setPort] = useState(
    start.connection.kind === 'tcp' ? String(start.connection.port) : '9100',
  );
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<PrinterSettings>) => setPrinter((known) => ({ ...known, ...part }));
  const wrong = isTried ? faultsOf(printer, port) : noFaults;
  const save = () => {
    const { name, host, port: badPort } = faultsOf(printer, port);
    if (name ?? host ?? badPort) setTried(true);
    else onSave(withPort(printer, port));
  };
  return (
    <Dialog
      title={t('office.printerFormTitle')}
      width="wide"
      onClose={onClose}
      actions={<Actions onSave={save} onClose={onClose} />}
    >
      <div data-form className={classes['form']}>
        <TextField
          label={t('office.printerName')}
          value={printer.name}
          onChange={(name) => change({ name })}
          note={noteOf(wrong.name, t('office.printerNameHint'))}
          autoFocus
        />
        <Connection {...{ printer, change, port, setPort, wrong }} />
        <Ways printer={printer} change={change} set={setPrinter} />
        <ManyField
          label={t('office.printerCan')}
          chosen={abilities.filter((key) => printer[key])}
          choices={abilities.map((key) => ({ key, label: t(`office.printerCan_${key}`) }))}
          onChange={(chosen) =>
            change(Object.fromEntries(abilities.map((key) => [key, chosen.includes(key)])))
          }
        />
      </div>
    </Dialog>
  );
}

type PartProps = {
  readonly printer: PrinterSettings;
  readonly change: (part: Partial<PrinterSettings>) => void;
};

function Connection(
  props: PartProps & {
    readonly port: string;
    readonly setPort: (port: string) => void;
    readonly wrong: Faults;
  },
) {
  const { printer, change, port, setPort, wrong } = props;
  const { connection } = printer;
  return (
    <>
      <ChoiceField
        label={t('office.printerKind')}
        value={connection.kind}
        choices={[
          { key: 'tcp', label: t('office.printerKindTcp') },
          { key: 'virtual', label: t('office.printerKindVirtual') },
        ]}
        onChoose={(kind) =>
          change({
            connection:
              kind === 'virtual' ? { kind: 'virtual' } : { kind: 'tcp', host: '', port: 9100 },
          })
        }
      />
      {connection.kind === 'tcp' ? (
        <>
          <TextField
            label={t('office.printerHost')}
            value={connection.host}
            onChange={(host) => change({ connection: { ...connection, host: host.trim() } })}
            note={noteOf(wrong.host, '')}
          />
          <TextField
            label={t('office.printerPort')}
            kind="digits"
            value={port}
            onChange={setPort}
            note={noteOf(wrong.port, '')}
          />
        </>
      ) : null}
    </>
  );
}

type PrinterPaper = Pick<PrinterSettings, 'width' | 'dots'>;

const papers: readonly PrinterPaper[] = [{ width: 58 }, { width: 80 }, { width: 80, dots: 512 }];

/** The usual ones, and the one that is set where it is none of them. */
function papersFor(printer: PrinterSettings): readonly PrinterPaper[] {
  const isUsual = papers.some((paper) => sayPaper(paper) === sayPaper(printer));
  const { width, dots } = printer;
  return isUsual || dots === undefined ? papers : [...papers, { width, dots }];
}

function onPaper(printer: PrinterSettings, paper: PrinterPaper): PrinterSettings {
  const { dots, ...bare } = printer;
  return dots === paper.dots ? { ...printer, ...paper } : { ...bare, ...paper };
}

function Ways({
  printer,
  change,
  set,
}: PartProps & { readonly set: (printer: PrinterSettings) => void }) {
  return (
    <>
      <ChoiceField
        label={t('office.printerPaper')}
        value={sayPaper(printer)}
        choices={papersFor(printer).map((paper) => ({
          key: sayPaper(paper),
          label: sayPaper(paper),
        }))}
        onChoose={(said) => {
          const paper = papersFor(printer).find((one) => sayPaper(one) === said);
          if (paper !== undefined) set(onPaper(printer, paper));
        }}
      />
      <ChoiceField
        label={t('office.printerMode')}
        value={printer.mode}
        choices={[
          { key: 'text', label: t('office.printerModeText') },
          { key: 'raster', label: t('office.printerModeRaster') },
        ]}
        onChoose={(mode) => change({ mode: mode === 'raster' ? 'raster' : 'text' })}
      />
      <ChoiceField
        label={t('office.printerRepertoire')}
        value={printer.repertoire}
        choices={[
          { key: 'gbk', label: t('office.printerRepertoireGbk') },
          { key: 'gb2312', label: t('office.printerRepertoireGb2312') },
        ]}
        onChoose={(repertoire) =>
          change({ repertoire: repertoire === 'gb2312' ? 'gb2312' : 'gbk' })
        }
      />
    </>
  );
}

function Actions({
  onSave,
  onClose,
}: {
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  useKeys({ 'Ctrl+Enter': onSave });
  return (
    <>
      <Button kind="primary" keys="Ctrl Enter" onPress={onSave}>
        {t('common.save')}
      </Button>
      <Button kind="quiet" keys="Esc" onPress={onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}

type Faults = {
  readonly name: string | null;
  readonly host: string | null;
  readonly port: string | null;
};

const noFaults: Faults = { name: null, host: null, port: null };

function faultsOf({ name, connection }: PrinterSettings, port: string): Faults {
  const isTcp = connection.kind === 'tcp';
  const number = Number(port);
  const isPort = Number.isInteger(number) && number >= 1 && number <= 65_535;
  const isHost = isTcp && /^[A-Za-z0-9.:-]{1,253}$/.test(connection.host);
  return {
    name: name.trim() === '' ? t('office.printerNameWrong') : null,
    host: isTcp && !isHost ? t('office.printerHostWrong') : null,
    port: isTcp && !isPort ? t('office.printerPortWrong') : null,
  };
}

function withPort(printer: PrinterSettings, port: string): PrinterSettings {
  const { connection } = printer;
  return connection.kind === 'tcp'
    ? { ...printer, connection: { ...connection, port: Number(port) } }
    : printer;
}

function noteOf(wrong: string | null, hint: string) {
  return wrong === null ? { text: hint } : { text: wrong, tone: 'wrong' as const };
}
