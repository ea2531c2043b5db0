// The sheet of every page: where we are, the one thing, and always the same at the foot: a way back where there is one, and three more. Nothing scrolls, nothing times out.
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import { useTypeSize, type TypeSize } from '../../ui/use-scale';
import classes from './elder-page.module.css';
import { readAloud } from './read-aloud';

export type ElderPageProps = {
  readonly head: string;
  /** At the right of the head: how far we are. */
  readonly progress?: string;
  /** What is read aloud. */
  readonly aloud: string;
  /** Why the last tap was not taken. */
  readonly sentence?: string | null;
  readonly isHelpAsked?: boolean;
  /** Null where there is nobody to ask: the page before anybody is served. */
  readonly onHelp?: () => void;
  /** To the page before; null where there is none. */
  readonly onBack?: (() => void) | null;
  readonly children: ReactNode;
  /** The answers, above the foot. */
  readonly buttons?: ReactNode;
};

export function ElderPage(props: ElderPageProps) {
  const { head, progress, children, buttons, sentence, isHelpAsked = false } = props;
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <p>{head}</p>
        {progress === undefined ? null : <p>{progress}</p>}
      </header>
      <div className={classes['body']}>{children}</div>
      <Sentence trouble={sentence ?? null} isHelpAsked={isHelpAsked} />
      {buttons === undefined ? null : <div className={classes['buttons']}>{buttons}</div>}
      {props.onHelp === undefined ? null : (
        <Foot aloud={props.aloud} onHelp={props.onHelp} onBack={props.onBack ?? null} />
      )}
    </main>
  );
}

function Sentence(props: { readonly trouble: string | null; readonly isHelpAsked: boolean }) {
  const { trouble, isHelpAsked } = props;
  return (
    <p
      className={classNames(classes['sentence'], trouble === null && classes['coming'])}
      role="status"
    >
      {trouble ?? (isHelpAsked ? t('resident.helpComes') : '')}
    </p>
  );
}

type FootProps = {
  readonly aloud: string;
  readonly onHelp: () => void;
  readonly onBack: (() => void) | null;
};

function Foot({ aloud, onHelp, onBack }: FootProps) {
  const [size, setSize] = useTypeSizeChoice();
  return (
    <footer className={classes['foot']}>
      {onBack === null ? null : <Button onPress={onBack}>{t('resident.back')}</Button>}
      <Button
        onPress={() => {
          // No voice on this machine: a person reads it.
          if (!readAloud(aloud)) onHelp();
        }}
      >
        {t('resident.again')}
      </Button>
      <Button onPress={() => setSize(size === 3 ? 1 : size === 2 ? 3 : 2)}>
        {size === 3 ? t('resident.smaller') : t('resident.larger')}
      </Button>
      <Button onPress={onHelp}>{t('resident.help')}</Button>
    </footer>
  );
}

/** Kept on the root from page to page, until the next person's size is chosen. */
function useTypeSizeChoice(): [TypeSize, (size: TypeSize) => void] {
  const [size, setSize] = useState<TypeSize>(() => {
    const now = Number(document.documentElement.dataset['typeSize']);
    return now === 2 || now === 3 ? now : 1;
  });
  useTypeSize(size);
  return [size, setSize];
}
