// The room of alive-checks: the agency's list taken in, who is still to be seen, and what came of each.
import { useRef, useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import { standingOf } from '../../../../core/alive/alive';
import type { BadLine } from '../../../../core/alive/read-list';
import type { Staff } from '../../../../core/station/apply-staff';
import { check as recordCheck, takeIn } from '../../../data/acts/alive-acts';
import { useAliveChecks, type AliveRow } from '../../../data/queries/alive';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from '../rounds.module.css';
import { AliveTable } from './alive-table';
import { BadLines } from './bad-lines';
import { CheckDialog } from './check-dialog';

export type AliveDeskProps = {
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  /** Books two people to their door. */
  readonly onBook: (residentId: string) => void;
};

export function AliveDesk({ today, staff, act, onBook }: AliveDeskProps) {
  const rows = useAliveChecks(today) ?? [];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [bad, setBad] = useState<readonly BadLine[]>([]);
  const chosen = rows.find(({ check }) => check.id === chosenId) ?? null;
  const isOpen = chosen !== null && standingOf(chosen.check)?.result !== 'alive';
  const take = async (list: File) => {
    const content = await list.arrayBuffer();
    setBad([]);
    setSaid(null);
    const taken = await act.run(() => takeIn({ content, name: list.name }));
    if (!taken) return;
    const { people, matched } = taken;
    setBad(taken.bad);
    setSaid(t('alive.taken', { people, matched, bad: taken.bad.length }));
  };
  const ask = () => {
    act.clear();
    setSaid(null);
    setChecking(true);
  };
  const book = isOpen ? () => onBook(chosen.check.residentId) : undefined;
  return (
    <div className={classes['main']}>
      <Tools
        {...{ rows }}
        isBusy={act.isBusy}
        onBook={book}
        onCheck={isOpen ? ask : undefined}
        onList={(list) => void take(list)}
      />
      <div className={classes['pad']}>
        {act.sentence === null || isChecking ? null : (
          <Notice tone="needs-you">{act.sentence}</Notice>
        )}
        {said === null ? null : <Notice tone="done">{said}</Notice>}
        <BadLines lines={bad} />
        {rows.length === 0 ? null : <p className={classes['soft']}>{t('alive.never')}</p>}
      </div>
      {rows.length === 0 ? (
        <section className={classes['empty']}>
          <Empty title={t('alive.emptyTitle')}>{t('alive.none')}</Empty>
        </section>
      ) : (
        <AliveTable {...{ rows, today, chosenId }} onChoose={setChosenId} />
      )}
      {isChecking && chosen ? (
        <CheckDialog
          {...{ today, staff }}
          name={chosen.resident?.person.name ?? t('visits.nobodyKnown')}
          isBusy={act.isBusy}
          sentence={act.sentence}
          onSend={(body) =>
            void act
              .run(() => recordCheck(chosen.check.id, body, t('alive.alarmNote')))
              .then((done) => {
                if (!done) return;
                setChecking(false);
                setSaid(t(body.result === 'not_found' ? 'alive.saidLost' : 'alive.said'));
              })
          }
          onClose={() => setChecking(false)}
        />
      ) : null}
    </div>
  );
}

function Tools(props: {
  readonly rows: readonly AliveRow[];
  readonly isBusy: boolean;
  /** Undefined while nobody is chosen who is still to be seen. */
  readonly onBook: (() => void) | undefined;
  readonly onCheck: (() => void) | undefined;
  readonly onList: (list: File) => void;
}) {
  const { rows, isBusy, onBook, onCheck, onList } = props;
  const file = useRef<HTMLInputElement>(null);
  const choose = () => file.current?.click();
  useKeys({ F3: choose, F9: onCheck, F2: onBook });
  return (
    <div className={classes['tools']}>
      <h2>{rows.length === 0 ? t('rounds.room_alive') : summary(rows)}</h2>
      <div className={classes['push']}>
        {onBook ? (
          <Button keys="F2" onPress={onBook}>
            {t('alive.book')}
          </Button>
        ) : null}
        {onCheck ? (
          <Button kind="primary" keys="F9" onPress={onCheck}>
            {t('alive.check')}
          </Button>
        ) : null}
        <Button
          kind={rows.length === 0 ? 'primary' : 'plain'}
          keys="F3"
          onPress={choose}
          isPending={isBusy}
        >
          {t('alive.takeIn')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt"
          hidden
          aria-label={t('alive.takeIn')}
          onChange={(event) => {
            const list = event.target.files?.[0];
            event.target.value = '';
            if (list) onList(list);
          }}
        />
      </div>
    </div>
  );
}

/** `63 人，41 比对，12 窗口，9 上门，1 承诺，还差 0`. */
function summary(rows: readonly AliveRow[]): string {
  const seen = rows.flatMap(({ check }) => {
    const standing = standingOf(check);
    return standing?.result === 'alive' ? [standing.method] : [];
  });
  const count = (method: string) => seen.filter((one) => one === method).length;
  return t('alive.summary', {
    all: rows.length,
    match: count('data_match'),
    window: count('window'),
    home: count('home'),
    kin: count('kin_promise'),
    open: rows.length - seen.length,
  });
}
