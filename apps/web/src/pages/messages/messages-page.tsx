import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DeadLettersPart } from './dead-letters-part';
import { TemplatesPart } from './templates-part';
import { WebhooksPart } from './webhooks-part';
import './texts';

const PARTS = ['templates', 'webhooks', 'dead'] as const;

/** What messages say, which systems hear of them, and what could not be delivered. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const [search, setSearch] = useSearchParams();
  const part = PARTS.find((known) => known === search.get('part')) ?? 'templates';
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <Tabs
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen })}
        items={PARTS.map((key) => ({ key, label: t(`parts.${key}`) }))}
      />
      {part === 'templates' && <TemplatesPart />}
      {part === 'webhooks' && <WebhooksPart />}
      {part === 'dead' && <DeadLettersPart />}
    </>
  );
}
