// Why it cannot be accepted yet: everything at once, in the words of the pack.
import { isByAgent } from '../../../../core/case/agent';
import { placeName } from '../../../../core/case/form';
import { consentName } from '../../../data/authority-data';
import { formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { sayAuthority } from '../../../ui/say-authority';
import { nameOf } from './case-reviews';
import type { CaseView } from './case-view';
import classes from './missing-list.module.css';

export function MissingList({ view }: { readonly view: CaseView }) {
  return (
    <Notice tone="needs-you">
      <p className={classes['lead']}>{t('counter.notAcceptedYet')}</p>
      <ul>
        {missingLines(view).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** A line for each kind of thing that is missing. */
export function missingLines({ missing, pack, values }: CaseView): readonly string[] {
  const fieldName = (path: string) => placeName(pack, values, path);
  const reviewName = (field: string) => nameOf({ pack, values }, { field });
  const paperName = (code: string) =>
    pack.papers.find((paper) => paper.code === code)?.name ?? code;
  const says = (key: string) => pack.checks.find((check) => check.key === key)?.says ?? key;
  return [
    ...(missing.identity ? [t('counter.missingIdentity')] : []),
    ...(missing.fields.length > 0
      ? [t('counter.missingFields', { names: formatList(missing.fields.map(fieldName)) })]
      : []),
    ...(missing.papers.length > 0
      ? [t('counter.missingPapers', { names: formatList(missing.papers.map(paperName)) })]
      : []),
    ...missing.blocks.map(says),
    ...missing.reviews.map((key) => t('counter.missingReview', { name: reviewName(key) })),
    ...(missing.unconfirmed.length > 0
      ? [t('counter.missingConfirmed', { count: missing.unconfirmed.length })]
      : []),
    ...missing.authority.map(sayAuthority),
    ...(missing.consents.length > 0
      ? [
          t(`authority.missingConsent${isByAgent(values) ? 'Agent' : ''}`, {
            names: formatList(missing.consents.map(consentName)),
          }),
        ]
      : []),
    ...(missing.unsigned ? [t('counter.missingSignature')] : []),
  ];
}
