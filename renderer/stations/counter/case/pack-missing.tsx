// A case of a city's own matter whose pack did not come to this machine: nothing is lost, and somebody can bring it in.
import type { Case } from '../../../../core/case/case';
import { matterName } from '../../../data/packs';
import { Button } from '../../../ui/button';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';

export type PackMissingProps = { readonly caze: Case; readonly onBack: () => void };

export function PackMissing({ caze, onBack }: PackMissingProps) {
  useKeys({ Escape: onBack });
  const { matter, packVersion: version, number } = caze;
  return (
    <Notice
      tone="needs-you"
      actions={
        <Button keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      }
    >
      {t('counter.packMissing', { matter: matterName(matter), version, number: inGroups(number) })}
    </Notice>
  );
}
