// The person is known: go on with what they have begun, or begin a matter: the usual ones by their figures, any by typing.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { isFillable } from '../../../../core/case/apply-case';
import type { Day } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import { findChoices } from '../../../../core/matter/find-choices';
import type { Resident } from '../../../../core/resident/resident';
import { categoryName } from '../../../data/packs';
import { useReadings } from '../../../data/readings';
import { Button } from '../../../ui/button';
import { FinderList, type FinderHit } from '../../../ui/finder';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { caseStateName } from '../../../ui/say-case';
import { useKeys } from '../../../ui/use-keys';
import classes from './choose-matter.module.css';
import { MatterList, whyNotNow } from './matter-list';

export type ChooseMatterProps = {
  readonly resident: Resident;
  /** In the order of the catalogue. */
  readonly packs: readonly MatterPack[];
  /** Not in effect today. */
  readonly notNow: readonly MatterPack[];
  readonly today: Day;
  /** Keys of matters, the most frequent first. */
  readonly usual: readonly string[];
  readonly cases: readonly Case[];
  readonly matterName: (caze: Case) => string;
  readonly onMatter: (pack: MatterPack) => void;
  readonly onCase: (caze: Case) => void;
  readonly onEnquiry: () => void;
  readonly onOther: () => void;
  /** Null without a ticket at this window. */
  readonly onHold: (() => void) | null;
  readonly onFinish: (() => void) | null;
};

/** Figures 1 to 8; 9 is the enquiry. */
const mostUsual = 8;

export function ChooseMatter(props: ChooseMatterProps) {
  const { resident, onMatter, onEnquiry, onOther, onHold, onFinish } = props;
  const [text, setText] = useState('');
  const usual = usualOf(props);
  const hits = useMatterHits(props, text);
  useKeys({
    ...Object.fromEntries(usual.map((pack, i) => [`${i + 1}`, () => onMatter(pack)])),
    '9': onEnquiry,
    Escape: text === '' ? onOther : () => setText(''),
    F4: onHold ?? undefined,
    F10: onFinish ?? undefined,
  });
  return (
    <section className={classes['page']}>
      <h2 className={classes['title']}>{t('counter.whatFor', { name: resident.person.name })}</h2>
      <FinderList
        label={t('forms.findMatter')}
        leavesFigures
        text={text}
        onText={setText}
        hits={hits}
        onPick={({ id }) => {
          const pack = props.packs.find(({ key }) => key === id);
          if (pack !== undefined) onMatter(pack);
        }}
      />
      {text.trim() === '' ? (
        <>
          <Begun {...props} />
          <Usual matters={usual} onMatter={onMatter} onEnquiry={onEnquiry} />
          <div>
            <ListHeading title={t('forms.others')} />
            <MatterList {...props} packs={props.packs.filter((pack) => !usual.includes(pack))} />
          </div>
        </>
      ) : null}
      <div className={classes['foot']}>
        <Button kind="quiet" keys="Esc" onPress={onOther}>
          {t('counter.otherPerson')}
        </Button>
        {onHold === null ? null : (
          <Button kind="quiet" keys="F4" onPress={onHold}>
            {t('counter.hold')}
          </Button>
        )}
        {onFinish === null ? null : (
          <Button kind="quiet" keys="F10" onPress={onFinish}>
            {t('counter.finish')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The most frequent ones that may be begun today, filled up in the order of the catalogue. */
function usualOf({ packs, usual }: ChooseMatterProps): readonly MatterPack[] {
  const often = usual.flatMap((key) => packs.find((pack) => pack.key === key) ?? []);
  const others = packs.filter((pack) => pack.kind === 'application' && !often.includes(pack));
  return [...often, ...others].slice(0, mostUsual);
}

function useMatterHits(
  { packs, notNow, today }: ChooseMatterProps,
  text: string,
): readonly FinderHit[] {
  const readingsOf = useReadings();
  if (text.trim() === '') return [];
  const all = [...packs, ...notNow].map((pack) => ({
    ...{ pack, label: pack.name, code: pack.number === undefined ? '' : `${pack.number}` },
    aliases: pack.aliases ?? [],
  }));
  return findChoices(all, text, readingsOf).map(({ pack }) => {
    const isOff = notNow.includes(pack);
    const category = categoryName(pack.category) ?? t('forms.noCategory');
    const number = pack.number === undefined ? category : numbered(pack.number, category);
    return {
      type: 'matter',
      id: pack.key,
      title: pack.name,
      detail: isOff ? whyNotNow(pack, today) : number,
      isOff,
    };
  });
}

const numbered = (number: number, category: string): string =>
  t('forms.matterNumber', { number, category });

function Begun({ cases, matterName, onCase }: ChooseMatterProps) {
  const begun = cases.filter(isFillable);
  if (begun.length === 0) return null;
  return (
    <div>
      <ListHeading title={t('counter.begun')} />
      {begun.map((caze) => (
        <ListRow
          key={caze.id}
          title={matterName(caze)}
          detail={`${formatShortDay(caze.openedOn)} · ${caseStateName(caze.state)}`}
          onPress={() => onCase(caze)}
        />
      ))}
    </div>
  );
}

function Usual(
  props: Pick<ChooseMatterProps, 'onMatter' | 'onEnquiry'> & {
    readonly matters: readonly MatterPack[];
  },
) {
  return (
    <div>
      <ListHeading title={t('forms.usual')} />
      <ul className={classes['matters']}>
        {props.matters.map((pack, i) => (
          <li key={pack.key}>
            <Button
              wide
              className={classes['matter']}
              keys={`${i + 1}`}
              onPress={() => props.onMatter(pack)}
            >
              {pack.name}
            </Button>
          </li>
        ))}
        <li>
          <Button wide className={classes['matter']} keys="9" onPress={props.onEnquiry}>
            {t('counter.enquiryTitle')}
          </Button>
        </li>
      </ul>
    </div>
  );
}
