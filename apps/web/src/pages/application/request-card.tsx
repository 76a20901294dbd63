import { useQuery } from '@tanstack/react-query';
import { Card, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperPreview } from '../../acts/check/paper-preview';
import { type Schemas, ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { RequestPapers } from './papers/request-papers';
import { PaperLine } from './paper-line';
import '../../acts/check/check.css';
import './paper-texts';
import './texts';

/** The papers of a case: what was asked for, what came from whom, what was accepted or sent back. */
export function RequestCard({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'application', 'paper']);
  const words = useWords();
  const [opened, setOpened] = useState<Schemas['DocumentItemResponseDto']>();
  const { data } = useQuery({
    queryKey: ['document-request', id],
    queryFn: () => ask(() => client.GET('/api/v1/document-requests/{id}', { params: { path: { id } } })),
    retry: false,
  });
  if (!data) return null;
  const { round, maxRounds: most } = data;
  return (
    <Card
      title={<Term of="request">{t('application:requests')}</Term>}
      extra={
        <small>
          {most === null ? t('paper:roundOnly', { round }) : t('paper:round', { round, most })}
          {data.status === 'closed' && ` · ${t('paper:closed')}`}
          {data.dueOn && (
            <>
              {` · ${t('paper:due')} `}
              <Day on={data.dueOn} />
            </>
          )}
        </small>
      }
    >
      <ul className="plain">
        {data.items.map((item) => (
          <PaperLine key={item.id} item={item} onPreview={() => setOpened(item)} />
        ))}
      </ul>
      <RequestPapers request={data} />
      <Drawer
        open={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened && words(opened.titles)}
        size="large"
        destroyOnHidden
      >
        {opened?.documentId && <PaperPreview id={opened.documentId} label={words(opened.titles)} />}
      </Drawer>
    </Card>
  );
}
