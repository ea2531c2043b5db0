// A page that only says something: nobody yet, one moment, thank you.
import { Button } from '../../ui/button';
import { ElderPage } from './elder-page';
import classes from './words.module.css';

export type PlainPageProps = {
  readonly head: string;
  readonly title: string;
  readonly detail?: string;
  readonly action?: { readonly words: string; readonly act: () => void };
  readonly sentence?: string | null;
  readonly isHelpAsked?: boolean;
  readonly onHelp?: () => void;
};

export function PlainPage({ title, detail, action, ...page }: PlainPageProps) {
  return (
    <ElderPage
      {...page}
      aloud={`${title} ${detail ?? ''}`}
      {...(action === undefined
        ? {}
        : { buttons: <Button onPress={action.act}>{action.words}</Button> })}
    >
      <h1 className={classes['answer']}>{title}</h1>
      {detail === undefined ? null : <p className={classes['detail']}>{detail}</p>}
    </ElderPage>
  );
}
