// The person is known: go on with what they have begun, or begin a matter by its figure.
import type { Case } from '../../../../core/case/case';
import { isFillable } from '../../../../core/case/apply-case';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Resident } from '../../../../core/resident/resident';
import { Button } from '../../../ui/button';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { caseStateName } from '../../../ui/say-case';
import { useKeys } from '../../../ui/use-keys';
import classes from './choose-matter.module.css';

export type ChooseMatterProps = {
  readonly resident: Resident;
  readonly packs: readonly MatterPack[];
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

export function ChooseMatter(props: ChooseMatterProps) {
  const { resident, packs, cases, onMatter, onCase, onEnquiry, onOther, onHold, onFinish } = props;
  const begun = cases.filter(isFillable);
  useKeys({
    ...Object.fromEntries(packs.slice(0, 8).map((pack, i) => [`${i + 1}`, () => onMatter(pack)])),
    '9': onEnquiry,
    Escape: onOther,
    F4: onHold ?? undefined,
    F10: onFinish ?? undefined,
  });
  return (
    <section className={classes['page']}>
      <h2 className={classes['title']}>{t('counter.whatFor', { name: resident.person.name })}</h2>
      {begun.length === 0 ? null : (
        <div>
          <ListHeading title={t('counter.begun')} />
          {begun.map((caze) => (
            <ListRow
              key={caze.id}
              title={props.matterName(caze)}
              detail={`${formatShortDay(caze.openedOn)} · ${caseStateName(caze.state)}`}
              onPress={() => onCase(caze)}
            />
          ))}
        </div>
      )}
      <ul className={classes['matters']}>
        {packs.map((pack, i) => (
          <li key={pack.key}>
            <Button
              size="tall"
              wide
              keys={`${i + 1}`}
              className={classes['matter']}
              onPress={() => onMatter(pack)}
              autoFocus={i === 0 && begun.length === 0}
            >
              {pack.name}
            </Button>
          </li>
        ))}
        <li>
          <Button size="tall" wide keys="9" className={classes['matter']} onPress={onEnquiry}>
            {t('counter.enquiryTitle')}
          </Button>
        </li>
      </ul>
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
