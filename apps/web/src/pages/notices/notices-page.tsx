import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OwnPart } from './own-part';
import { RecordedPart } from './recorded-part';
import './texts';

const PARTS = ['own', 'recorded'] as const;

/** What the public may object to now: our own notices, and those of upper levels that are on record. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const [search, setSearch] = useSearchParams();
  const part = PARTS.find((known) => known === search.get('part')) ?? 'own';
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <p>
        <a href="/notices" target="_blank" rel="noreferrer">
          {t('publicPage')}
        </a>
      </p>
      <Tabs
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen })}
        items={PARTS.map((key) => ({ key, label: t(`parts.${key}`) }))}
      />
      {part === 'own' ? <OwnPart /> : <RecordedPart />}
    </>
  );
}
