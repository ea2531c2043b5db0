// Which of the resident's open cases a visit is for: what is signed or fetched at the door then finds its way back to it.
import { ChoiceField } from './choice-field';
import { t } from './i18n';

export type WhichCaseProps = {
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly caseId: string | null;
  readonly onCase: (caseId: string | null) => void;
};

/** Asked where there is a case to choose. */
export function WhichCase({ cases, caseId, onCase }: WhichCaseProps) {
  if (cases.length === 0) return null;
  return (
    <ChoiceField
      label={t('visits.forCase')}
      value={caseId ?? 'none'}
      choices={[
        { key: 'none', label: t('visits.forNoCase') },
        ...cases.map(({ id, name }) => ({ key: id, label: name })),
      ]}
      onChoose={(key) => onCase(key === 'none' ? null : key)}
    />
  );
}
