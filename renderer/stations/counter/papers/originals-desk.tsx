// Every original that we answer for, and the lists that wait for two signatures: what goes to the street, what comes back.
import { useState } from 'react';
import { mayGoOn } from '../../../../core/paper/custody';
import { copiesWith, type Handover, type HandoverItem } from '../../../../core/paper/handover';
import { dayOf } from '../../../../core/kit/time';
import * as papers from '../../../data/acts/paper-acts';
import { packHere } from '../../../data/packs';
import { useOpenHandovers, useOriginals, type OriginalOf } from '../../../data/queries/papers';
import { currentSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { TextField } from '../../../ui/text-field';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from './originals.module.css';
import { OneList } from './one-list';
import { useStaffNames } from './paper-dialogs';

export type OriginalsDeskProps = {
  readonly today: string;
  readonly acting: Acting;
  readonly onBack: () => void;
};

const keyOf = ({ caze, paper }: OriginalOf): string => `${caze.id}:${paper}`;

const itemOf = ({ caze, paper, name, copies }: OriginalOf) => ({
  ...{ caseId: caze.id, paper, name, form: 'original' as const, copies },
});

export function OriginalsDesk({ today, acting, onBack }: OriginalsDeskProps) {
  const originals = useOriginals();
  const lists = useOpenHandovers();
  const [listId, setListId] = useState<string | null>(null);
  useKeys({ Escape: listId === null ? onBack : () => setListId(null) });
  if (originals === undefined || lists === undefined) return <p>{t('common.loading')}</p>;
  const list = lists.find(({ id }) => id === listId) ?? null;
  return (
    <section className={classes['page']}>
      <h2 className={classes['title']}>{t('papers.originals')}</h2>
      {list !== null ? (
        <OneList key={list.id} list={list} acting={acting} onBack={() => setListId(null)} />
      ) : (
        <Lists {...{ originals, lists, today, acting, onBack }} onList={setListId} />
      )}
    </section>
  );
}

function Lists(
  props: OriginalsDeskProps & {
    readonly originals: readonly OriginalOf[];
    readonly lists: readonly Handover[];
    readonly onList: (id: string) => void;
  },
) {
  const { originals, lists, acting, onBack } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const site = currentSession()?.station.site;
  const [fields, setFields] = useState<Fields>({
    ...{ office: site?.street ?? '', seal: '', note: '', withCopies: true },
  });
  const listed = new Set(
    lists.flatMap(({ items }) => items.map(({ caseId, paper }) => `${caseId}:${paper}`)),
  );
  const free = originals.filter((one) => !listed.has(keyOf(one)));
  const chosen = (isOut: boolean) =>
    free.filter(
      (one) =>
        (one.holder !== '') === isOut && !left.has(keyOf(one)) && (isOut || mayGoOn(one.caze)),
    );
  const draw = (way: 'to_street' | 'from_street', which: readonly OriginalOf[]) =>
    void acting.run(() => papers.makeHandover(listOf(way, which, fields)));
  const [going, coming] = [chosen(false), chosen(true)];
  const send = () => draw('to_street', going);
  const fetch = () => draw('from_street', coming);
  useKeys({
    F8: going.length > 0 ? send : undefined,
    F7: coming.length > 0 ? fetch : undefined,
  });
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const rows = (isOut: boolean) => free.filter(({ holder }) => (holder !== '') === isOut);
  return (
    <>
      <p className={classes['how']}>
        {t(originals.length === 0 ? 'papers.originalsNone' : 'papers.originalsHow')}
      </p>
      <ListPart lists={lists} onList={props.onList} />
      <Rows
        {...props}
        title={t('papers.originalsHere')}
        rows={rows(false)}
        left={left}
        onToggle={toggle}
      />
      <Rows
        {...props}
        title={t('papers.originalsOut')}
        rows={rows(true)}
        left={left}
        onToggle={toggle}
      />
      {going.length === 0 ? null : <HandFields fields={fields} onFields={setFields} />}
      <div className={classes['acts']}>
        {going.length === 0 ? null : (
          <Button kind="primary" size="tall" keys="F8" onPress={send} isPending={acting.isBusy}>
            {t('papers.toStreet')} · {t('papers.copiesOf', { count: going.length })}
          </Button>
        )}
        {coming.length === 0 ? null : (
          <Button size="tall" keys="F7" onPress={fetch} isPending={acting.isBusy}>
            {t('papers.fromStreet')} · {t('papers.copiesOf', { count: coming.length })}
          </Button>
        )}
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      </div>
    </>
  );
}

function listOf(
  way: 'to_street' | 'from_street',
  which: readonly OriginalOf[],
  { office, seal, note, withCopies }: Fields,
): papers.HandoverWish {
  const here = currentSession()?.station.site.centre ?? '';
  const there = way === 'from_street' ? (which[0]?.holder ?? '') : office.trim();
  const [from, to] = way === 'from_street' ? [there, here] : [here, there];
  // One list for one office: what is with another one is fetched with another list.
  const items = which.filter(({ holder }) => way === 'to_street' || holder === there).map(itemOf);
  const copies = way === 'to_street' && withCopies ? copiesOf(which) : [];
  return { way, from, to, items: [...items, ...copies], seal: seal.trim(), note: note.trim() };
}

/** The copies of each case once, whichever of its originals goes. */
function copiesOf(which: readonly OriginalOf[]): readonly HandoverItem[] {
  const cases = new Map(which.map(({ caze }) => [caze.id, caze]));
  return [...cases.values()].flatMap((caze) => {
    const pack = packHere(caze);
    return pack === null ? [] : copiesWith(pack, caze);
  });
}

type Fields = {
  readonly office: string;
  readonly seal: string;
  readonly note: string;
  /** The copies in the file of each case go on the list too. */
  readonly withCopies: boolean;
};

/** To whom it goes, in which envelope, and what is not as it should be. */
function HandFields(props: {
  readonly fields: Fields;
  readonly onFields: (fields: Fields) => void;
}) {
  const { fields, onFields } = props;
  const field = (key: 'office' | 'seal' | 'note', label: string, maxLength: number) => (
    <TextField
      label={label}
      value={fields[key]}
      onChange={(value) => onFields({ ...fields, [key]: value })}
      maxLength={maxLength}
    />
  );
  return (
    <>
      {field('office', t('papers.officeLabel'), 100)}
      {field('seal', t('papers.sealLabel'), 20)}
      {field('note', t('papers.noteLabel'), 100)}
      <label>
        <input
          type="checkbox"
          checked={fields.withCopies}
          onChange={() => onFields({ ...fields, withCopies: !fields.withCopies })}
        />{' '}
        {t('later.withCopies')}
      </label>
    </>
  );
}

function ListPart(props: {
  readonly lists: readonly Handover[];
  readonly onList: (id: string) => void;
}) {
  const { lists, onList } = props;
  if (lists.length === 0) return null;
  return (
    <section>
      <ListHeading title={t('papers.listsOpen')} detail={lists.length} />
      <ul>
        {lists.map(({ id, number, from, to, items }) => (
          <li key={id}>
            <ListRow
              lead={number}
              leadWidth="name"
              title={t('papers.listLine', { from, to, count: items.length })}
              tone="needs-you"
              onPress={() => onList(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows(props: {
  readonly title: string;
  readonly rows: readonly OriginalOf[];
  readonly left: ReadonlySet<string>;
  readonly today: string;
  readonly onToggle: (key: string) => void;
}) {
  const nameOf = useStaffNames();
  if (props.rows.length === 0) return null;
  return (
    <section>
      <ListHeading title={props.title} detail={props.rows.length} />
      <ul>
        {props.rows.map((one) => (
          <li key={keyOf(one)} className={classes['row']}>
            <label>
              <input
                type="checkbox"
                checked={!props.left.has(keyOf(one)) && (one.holder !== '' || mayGoOn(one.caze))}
                disabled={one.holder === '' && !mayGoOn(one.caze)}
                onChange={() => props.onToggle(keyOf(one))}
              />
              <strong>{one.resident}</strong>
              <span>
                {one.name} · {t('papers.copiesOf', { count: one.copies })}
                {one.holder === '' ? '' : ` · ${one.holder}`}
              </span>
              <span className={classes['more']}>
                {t('papers.originalLine', {
                  matter: one.matter,
                  day: formatShortDay(dayOf(one.since), props.today),
                  by: nameOf(one.by),
                })}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
