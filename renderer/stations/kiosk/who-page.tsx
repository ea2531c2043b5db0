// The pages on which somebody says who they are without a card: the ID number; or the name, and the last four of the number.
import { t } from '../../ui/i18n';
import { IdPage } from './id-page';
import { NamePage } from './name-page';
import { Press } from './press';
import type { Desk } from './use-desk';

type SayingPage = Extract<Desk['page'], { readonly name: 'id' | 'name' | 'last_four' }>;

export const isSaying = (page: Desk['page']): page is SayingPage =>
  page.name === 'id' || page.name === 'name' || page.name === 'last_four';

export function WhoPage({ desk, page }: { readonly desk: Desk; readonly page: SayingPage }) {
  const { typed, trouble } = page;
  switch (page.name) {
    case 'id':
      return (
        <IdPage
          {...{ typed, trouble, length: 18, group: 6 }}
          title={t('kiosk.idTitle')}
          hint={t('kiosk.idHint')}
          side={
            <Press kind="side" onPress={() => desk.typeName('')}>
              {t('kiosk.typeName')}
            </Press>
          }
          doneWords={t('kiosk.idDone')}
          skipWords={t('kiosk.idSkip')}
          onType={desk.typeId}
          onDone={() => desk.readTyped(typed)}
          onSkip={desk.start}
        />
      );
    case 'name':
      return (
        <NamePage
          {...{ typed, trouble }}
          onType={desk.typeName}
          onDone={() => desk.sayName(typed)}
          onSkip={desk.start}
          onTypeId={() => desk.typeId('')}
        />
      );
    case 'last_four':
      return (
        <IdPage
          {...{ typed, trouble, length: 4, group: 4 }}
          title={t('kiosk.lastFourTitle')}
          hint={t('kiosk.lastFourHint')}
          doneWords={t('kiosk.idDone')}
          skipWords={t('kiosk.lastFourSkip')}
          onType={(four) => desk.typeLastFour(page.said, four)}
          onDone={() => desk.sayLastFour(page.said, typed)}
          onSkip={() => desk.sayLastFour(page.said, '')}
        />
      );
  }
}
