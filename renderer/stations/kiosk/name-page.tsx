// Writing one's name: in a field that takes whatever keyboard, handwriting or input method the machine has, or as pinyin with large
// keys. It proposes nobody: who is in the register is nothing to be learned at the door.
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import classes from './kiosk.module.css';
import { Press } from './press';

export type NamePageProps = {
  readonly typed: string;
  readonly trouble: string | null;
  readonly onType: (typed: string) => void;
  readonly onDone: () => void;
  readonly onSkip: () => void;
  /** To the ID number instead. */
  readonly onTypeId: () => void;
};

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** As long as a name may be. */
const longest = 50;

export function NamePage({ typed, trouble, onType, onDone, onSkip, onTypeId }: NamePageProps) {
  const add = (letter: string) => onType((typed + letter).slice(0, longest));
  useKeys({ Escape: onSkip });
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('kiosk.nameTitle')}</h1>
        <div className={classes['sides']}>
          <Press kind="side" onPress={onTypeId}>
            {t('kiosk.typeIdInstead')}
          </Press>
        </div>
        <p>{t('kiosk.nameHint')}</p>
      </header>
      <form
        className={classes['idSheet']}
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        <input
          className={classes['typed']}
          aria-label={t('kiosk.nameField')}
          aria-invalid={trouble !== null}
          value={typed}
          maxLength={longest}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          lang="zh-CN"
          onChange={(event) => onType(event.target.value)}
        />
        <p className={classes['idTrouble']} role="alert">
          {trouble}
        </p>
        <div className={classes['letters']}>
          {letters.map((letter) => (
            <Press key={letter} kind="key" onPress={() => add(letter)}>
              {letter}
            </Press>
          ))}
          <Press kind="key" onPress={() => add(' ')}>
            <span className={classes['keyWords']}>{t('kiosk.nameBlank')}</span>
          </Press>
          <Press kind="key" onPress={() => onType(Array.from(typed).slice(0, -1).join(''))}>
            <span className={classes['keyWords']}>{t('kiosk.nameErase')}</span>
          </Press>
        </div>
      </form>
      <div className={classes['pair']}>
        <Press kind="wide" primary onPress={onDone}>
          {t('kiosk.nameDone')}
        </Press>
        <Press kind="wide" onPress={onSkip}>
          {t('kiosk.idSkip')}
        </Press>
      </div>
    </main>
  );
}
