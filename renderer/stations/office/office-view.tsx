// The office: sections at the left, one at a time at the right. A section that needs a person carries its number.
import type { ReactNode } from 'react';
import { t } from '../../ui/i18n';
import { KeyCap } from '../../ui/key-cap';
import { useKeys } from '../../ui/use-keys';
import classes from './office.module.css';

export const sections = [
  'upload',
  'printers',
  'slips',
  'day',
  'staff',
  'settings',
  'health',
  'statistics',
  'boards',
  'rules',
  'hall',
  'matters',
  'agents',
  'sketch',
  'work',
  'alarms',
] as const;

export type SectionName = (typeof sections)[number];

export type OfficeViewProps = {
  readonly section: SectionName;
  /** How many things in a section need a person. */
  readonly counts: Partial<Readonly<Record<SectionName, number>>>;
  readonly onSection: (section: SectionName) => void;
  readonly children: ReactNode;
};

/** The row of figures of a keyboard, and what follows it. */
const keyOf = (i: number): string => "1234567890-=[];'".charAt(i);

export function OfficeView({ section, counts, onSection, children }: OfficeViewProps) {
  useKeys(
    Object.fromEntries(sections.map((name, i) => [`Alt+${keyOf(i)}`, () => onSection(name)])),
  );
  return (
    <div className={classes['page']}>
      <nav className={classes['nav']} aria-label={t('office.sections')}>
        {sections.map((name, i) => (
          <button
            key={name}
            type="button"
            className={classes['navItem']}
            aria-current={name === section ? 'page' : undefined}
            onClick={() => onSection(name)}
          >
            <span>
              {t(`office.section_${name}`)}
              {counts[name] ? <span className={classes['count']}> {counts[name]}</span> : null}
            </span>
            <KeyCap keys={`Alt ${keyOf(i)}`} />
          </button>
        ))}
      </nav>
      <div className={classes['work']}>{children}</div>
    </div>
  );
}
