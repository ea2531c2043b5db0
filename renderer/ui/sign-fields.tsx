// Who signed the paper list: the two names, as they stand on it.
import { t } from './i18n';
import { TextField } from './text-field';

export type Names = { readonly giver: string; readonly taker: string };

export function SignFields(props: {
  readonly number: string;
  readonly names: Names;
  readonly onNames: (names: Names) => void;
}) {
  const { names, onNames } = props;
  return (
    <>
      <p>{t('papers.signHow', { number: props.number })}</p>
      <TextField
        label={t('papers.signGiver')}
        value={names.giver}
        onChange={(giver) => onNames({ ...names, giver })}
        maxLength={50}
      />
      <TextField
        label={t('papers.signTaker')}
        value={names.taker}
        onChange={(taker) => onNames({ ...names, taker })}
        maxLength={50}
        autoFocus
      />
    </>
  );
}
