import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './use-bulk';
import './texts';

/** What became of one row. */
export function BulkOutcome({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useTranslation(['texts', 'bulk']);
  if (!outcome) return <Tag>{t('bulk:pending')}</Tag>;
  if (outcome.isAccepted) return <Tag color="success">{t('bulk:accepted')}</Tag>;
  const { problem } = outcome;
  return (
    <span className="late">
      {problem?.code === 'OFFLINE' ? t('problem.OFFLINE') : (problem?.detail ?? problem?.title)}
      {problem?.requestId && <small> ({problem.requestId})</small>}
    </span>
  );
}
