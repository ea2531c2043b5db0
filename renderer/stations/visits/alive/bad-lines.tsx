// Lines of a list that could not be taken in: their number, what stands there, and why. The file itself is untouched.
import type { BadLine } from '../../../../core/alive/read-list';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import classes from '../rounds.module.css';

export function BadLines({ lines }: { readonly lines: readonly BadLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Notice tone="needs-you">
      {t('alive.badHow', { count: lines.length })}
      <ul className={classes['steps']} aria-label={t('alive.badLines')}>
        {lines.map(({ line, text, fault }) => (
          <li key={line}>
            <span>{line}</span>
            <span>{text}</span>
            <span>{t(`alive.fault_${fault}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
