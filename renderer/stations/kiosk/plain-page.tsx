// A page with one thing to say: closed, not signed in yet, or something went wrong. Always with the way to a person.
import { classNames } from '../../ui/class-names';
import { formatPhone } from '../../ui/format';
import { t } from '../../ui/i18n';
import classes from './kiosk.module.css';
import { Press } from './press';

export type PlainPageProps = {
  readonly title: string;
  readonly text: string;
  /** What a reader just sent could not be used, and why. */
  readonly trouble?: string | null;
  readonly phone?: string | undefined;
  readonly action?: { readonly words: string; readonly onPress: () => void } | undefined;
};

export function PlainPage({ title, text, trouble = null, phone, action }: PlainPageProps) {
  return (
    <main className={classNames(classes['page'], classes['plain'])}>
      <h1>{title}</h1>
      <p>{text}</p>
      {phone === undefined || phone === '' ? null : (
        <p>{t('kiosk.phone', { phone: formatPhone(phone) })}</p>
      )}
      {trouble === null ? null : (
        <p className={classes['trouble']} role="alert">
          {trouble}
        </p>
      )}
      {action === undefined ? null : (
        <Press kind="wide" primary onPress={action.onPress}>
          {action.words}
        </Press>
      )}
    </main>
  );
}
