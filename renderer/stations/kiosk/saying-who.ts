// What is typed by who says who they are without a card, and when it is enough to go on with.
import { parseIdNumber } from '../../../core/resident/id-number';
import { normaliseName } from '../../../core/resident/names';
import { t } from '../../ui/i18n';
import { readSaid, type Read } from './read-sent';
import type { Page } from './use-desk';

export type SayingWho = {
  readonly typeId: (typed: string) => void;
  readonly readTyped: (typed: string) => void;
  readonly typeName: (typed: string) => void;
  readonly sayName: (typed: string) => void;
  readonly typeLastFour: (said: string, typed: string) => void;
  /** `typed`: all four, or '' of who does not give them. */
  readonly sayLastFour: (said: string, typed: string) => void;
};

export function sayingWho(desk: {
  readonly setPage: (page: Page) => void;
  readonly read: (sent: string) => void;
  readonly answerWith: (asked: Promise<Read>) => void;
}): SayingWho {
  const { setPage, read, answerWith } = desk;
  return {
    typeId: (typed) => setPage({ name: 'id', typed, trouble: null }),
    readTyped: (typed) => {
      const wrong = wrongWith(typed);
      if (wrong === null) read(typed);
      else setPage({ name: 'id', typed, trouble: wrong });
    },
    typeName: (typed) => setPage({ name: 'name', typed, trouble: null }),
    sayName: (typed) => {
      const name = normaliseName(typed);
      if (name.ok) setPage({ name: 'last_four', said: name.value, typed: '', trouble: null });
      else setPage({ name: 'name', typed, trouble: t('kiosk.nameWrong') });
    },
    typeLastFour: (said, typed) => setPage({ name: 'last_four', said, typed, trouble: null }),
    sayLastFour: (said, typed) => {
      const trouble = typed === '' ? null : tooShort(typed, 4);
      if (trouble === null) answerWith(readSaid(said, typed));
      else setPage({ name: 'last_four', said, typed, trouble });
    },
  };
}

/** What is wrong with a number as far as it was typed, or null. */
function wrongWith(typed: string): string | null {
  const short = tooShort(typed, 18);
  if (short !== null) return short;
  return parseIdNumber(typed).ok ? null : t('kiosk.idWrong');
}

const tooShort = (typed: string, length: number): string | null =>
  typed.length < length ? t('kiosk.idShort', { count: length - typed.length }) : null;
