// A file was saved, or not: where it lies, and the code that opens it, shown once. The code goes another way than the file.
import { t } from './i18n';
import { Notice } from './notice';

export type SavedFileProps = {
  /** Null = whoever was asked for a place gave none. */
  readonly path: string | null;
  readonly code: string;
  /** What was saved where. */
  readonly says: (path: string) => string;
};

export function SavedFile({ path, code, says }: SavedFileProps) {
  if (path === null) return <Notice tone="plain">{t('bundles.savedNot')}</Notice>;
  return (
    <Notice tone="done">
      <p>{says(path)}</p>
      <p>
        {t('bundles.codeIs')} <strong>{code}</strong>
      </p>
      <p>{t('bundles.codeText')}</p>
    </Notice>
  );
}
