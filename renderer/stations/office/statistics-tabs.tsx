// A row of words of which one is chosen; each has its key printed beside it.
import { classNames } from '../../ui/class-names';
import { KeyCap } from '../../ui/key-cap';
import classes from './statistics.module.css';

export type Tab<K extends string> = {
  readonly key: K;
  readonly label: string;
  readonly keys: string;
};

export function StatisticsTabs<K extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}) {
  const { label, tabs, chosen, onChoose } = props;
  return (
    <div role="group" aria-label={label} className={classes['tabs']}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          className={classNames(classes['tab'], tab.key === chosen && classes['here'])}
          aria-pressed={tab.key === chosen}
          aria-keyshortcuts={tab.keys}
          onClick={() => onChoose(tab.key)}
        >
          {tab.label} <KeyCap keys={tab.keys} />
        </button>
      ))}
    </div>
  );
}
