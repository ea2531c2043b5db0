// First run: one calm page with two doors. Nothing is asked that the chosen door does not need.
import { useState } from 'react';
import { currentLocale, setLocale } from '../../ui/i18n';
import { useScale } from '../../ui/use-scale';
import { ChoosePage } from './choose-page';
import { SetUpPages } from './set-up-pages';
import sheet from '../../ui/sheet.module.css';
import { TryPage } from './try-page';

export function Station() {
  useScale('desk');
  const [door, setDoor] = useState<'choose' | 'try' | 'set-up'>('choose');
  // Every sentence below is read anew with it; the station that is made takes the language along.
  const [locale, setChosen] = useState(currentLocale);
  const change = () => {
    setLocale(locale === 'en' ? 'zh-CN' : 'en');
    setChosen(currentLocale());
  };
  return (
    <main className={sheet['page']} key={locale}>
      {door === 'choose' ? (
        <ChoosePage
          onTry={() => setDoor('try')}
          onSetUp={() => setDoor('set-up')}
          onLanguage={change}
        />
      ) : null}
      {door === 'try' ? <TryPage onBack={() => setDoor('choose')} /> : null}
      {door === 'set-up' ? <SetUpPages onBack={() => setDoor('choose')} /> : null}
    </main>
  );
}
