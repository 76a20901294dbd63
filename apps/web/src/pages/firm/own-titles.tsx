import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Empty } from '../../parts/empty';
import { TitleList } from '../../parts/titles/title-list';

/** The firm's titles with their days, and what is due about each. */
export function OwnTitles({ titles }: { readonly titles: readonly Schemas['TitleResponseDto'][] }) {
  const { t } = useTranslation('firm');
  return (
    <Card title={<h2>{t('titles')}</h2>}>
      {titles.length === 0 && <Empty why={t('noTitles')} next={t('noTitlesHint')} />}
      <TitleList titles={titles} />
    </Card>
  );
}
