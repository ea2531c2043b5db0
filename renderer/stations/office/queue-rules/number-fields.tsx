// The numbers of the rules: fairness, calling, undoing, coming back, checking in.
import { ChoiceField } from '../../../ui/choice-field';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { noteOf } from './note-of';
import type { NumberRule, RuleFaults, RulesDraft } from './rules-draft';

export type NumberFieldsProps = {
  readonly draft: Pick<RulesDraft, 'numbers' | 'rejoinPlace'>;
  readonly faults: RuleFaults;
  readonly onChange: (part: Partial<RulesDraft>) => void;
};

const groups: readonly (readonly [
  'fairness' | 'calling' | 'rejoining' | 'checkingIn',
  readonly NumberRule[],
])[] = [
  ['fairness', ['priorityRatio', 'ageingMinutes']],
  ['calling', ['recallMost', 'recallGap', 'undoSeconds']],
  ['rejoining', ['rejoinMost']],
  ['checkingIn', ['earlyMinutes', 'lateMinutes']],
];

export function NumberFields({ draft, faults, onChange }: NumberFieldsProps) {
  const { numbers, rejoinPlace } = draft;
  return groups.map(([group, names]) => (
    <section key={group} aria-label={t(`rules.group_${group}`)}>
      <h3>{t(`rules.group_${group}`)}</h3>
      <div data-form>
        {names.map((name) => (
          <TextField
            key={name}
            label={t(`rules.${name}`)}
            kind="digits"
            value={numbers[name]}
            maxLength={5}
            onChange={(text) => onChange({ numbers: { ...numbers, [name]: text } })}
            note={noteOf(faults[name], t(`rules.hint_${name}`))}
          />
        ))}
        {group === 'rejoining' ? (
          <ChoiceField
            label={t('rules.rejoinPlace')}
            value={rejoinPlace}
            choices={(['end', 'arrival'] as const).map((key) => ({
              key,
              label: t(`rules.place_${key}`),
            }))}
            onChoose={(key) => onChange({ rejoinPlace: key === 'arrival' ? 'arrival' : 'end' })}
          />
        ) : null}
      </div>
    </section>
  ));
}
