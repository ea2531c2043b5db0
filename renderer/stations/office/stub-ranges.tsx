// Which numbers are kept for writing by hand, service by service: `900–999`, or nothing.
import type { Service } from '../../../core/station/station';
import { t } from '../../ui/i18n';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';
import { isStubFault } from './settings-draft';

export type StubRangesProps = {
  readonly services: readonly Service[];
  /** As typed, by the letter of the service. */
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
};

export function StubRanges({ services, typed, onChange }: StubRangesProps) {
  return (
    <section>
      <h3>{t('office.settingsStubs')}</h3>
      <p className={classes['lead']}>{t('office.settingsStubsText')}</p>
      <div data-form className={classes['form']}>
        {services.map(({ series, name }) => {
          const text = typed[series] ?? '';
          return (
            <TextField
              key={series}
              label={t('office.settingsStubsOf', { series, name })}
              value={text}
              onChange={(range) => onChange({ ...typed, [series]: range })}
              maxLength={20}
              note={
                isStubFault(text)
                  ? { text: t('office.settingsStubsWrong'), tone: 'wrong' }
                  : { text: t('office.settingsStubsHint') }
              }
            />
          );
        })}
      </div>
    </section>
  );
}
