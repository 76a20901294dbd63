import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { useWords } from '../../parts/language';
import './texts';

const COLOURS = {
  open: 'default',
  submitted: 'processing',
  returned: 'error',
  accepted: 'success',
  waived: 'default',
} as const;

/** The papers of a case: what was asked for, what came, what was accepted or sent back. */
export function RequestCard({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['document-request', id],
    queryFn: () => ask(() => client.GET('/api/v1/document-requests/{id}', { params: { path: { id } } })),
    retry: false,
  });
  if (!data) return null;
  return (
    <Card title={<Term of="request">{t('application:requests')}</Term>}>
      <ul className="plain">
        {data.items.map((item) => (
          <li key={item.id}>
            <Tag color={COLOURS[item.status]}>{t(`choice.itemStatus.${item.status}`)}</Tag>
            {item.documentId ? (
              <a href={`/api/v1/documents/${item.documentId}/content`} target="_blank" rel="noreferrer">
                {words(item.titles)}
              </a>
            ) : (
              words(item.titles)
            )}
            {item.reason && <span className="late"> {item.reason}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
