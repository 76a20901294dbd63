import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AccessesPart } from './accesses-part';
import { EventsPart } from './events-part';
import '../dossier/dossier.css';
import './texts';

const PARTS = ['events', 'accesses'] as const;

/** For auditors: what anybody did or read, by person, case, act and day. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useSearchParams();
  const part = PARTS.find((known) => known === search.get('part')) ?? 'events';
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <p>{t('noted')}</p>
      <Tabs
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen })}
        items={PARTS.map((key) => ({ key, label: t(`parts.${key}`) }))}
      />
      {part === 'events' ? <EventsPart /> : <AccessesPart />}
    </>
  );
}
