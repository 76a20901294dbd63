import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearDraft, keepDraft, readDraft } from '../../acts/drafts';
import { ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { type Answers, type Row, useColumns } from './table-columns';
import './texts';

const DRAFT = 'reviews/opinions';
/** What the server takes at once. */
const MOST = 200;

/** Every review that waits for one's department, answered row by row and sent at once. */
export function ReviewTablePage() {
  const { t } = useTranslation(['texts', 'review']);
  const cache = useQueryClient();
  const { keyOf, answered } = useCommandKey();
  const [answers, setAnswers] = useState<Answers>(() => readDraft(DRAFT) as Answers);
  useEffect(() => keepDraft(DRAFT, answers), [answers]);
  const seats = usePages(['review', 'table'], (cursor) =>
    ask(() => client.GET('/api/v1/reviews', { params: { query: { cursor } } })),
  );
  const items = seats.items
    .flatMap(({ reviewId }) => {
      const { verdict, reason = '' } = answers[reviewId] ?? {};
      return verdict ? [{ reviewId, verdict, reason }] : [];
    })
    .slice(0, MOST);
  const sending = useMutation({
    mutationFn: () =>
      ask(() =>
        client.POST('/api/v1/reviews/opinions', {
          params: { header: { 'Idempotency-Key': keyOf(items) } },
          body: { items },
        }),
      ),
    onSuccess: async ({ items: results }) => {
      answered();
      const taken = new Set(results.filter(({ status }) => status === 200).map(({ reviewId }) => reviewId));
      clearDraft(DRAFT);
      setAnswers((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !taken.has(id))));
      await Promise.all([['review'], ['tasks']].map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
  const say = (id: string, said: Answers[string]): void => {
    setAnswers((before) => ({ ...before, [id]: { ...before[id], ...said } }));
  };
  const columns = useColumns({ answers, say, results: sending.data?.items ?? [] });
  return (
    <div className="stack">
      <div>
        <Typography.Title level={1} className="page-title">
          {t('review:table')}
        </Typography.Title>
        <p>{t('review:tableHint')}</p>
      </div>
      {seats.error && <ProblemAlert error={seats.error} onRetry={seats.readAgain} />}
      <DataTable<Row>
        label={t('review:table')}
        rowKey={({ reviewId, seat }) => `${reviewId}${seat}`}
        columns={columns}
        dataSource={seats.items}
        loading={seats.isLoading}
        locale={{ emptyText: <Empty why={t('review:noSeats')} next={t('review:noSeatsHint')} /> }}
      />
      <ListFoot
        total={seats.total}
        hasMore={seats.hasMore}
        isReadingMore={seats.isReadingMore}
        onMore={seats.readMore}
      />
      {sending.error && <ProblemAlert error={sending.error} />}
      <div>
        <Button
          type="primary"
          disabled={items.length === 0}
          loading={sending.isPending}
          onClick={() => sending.mutate()}
        >
          {t('review:send', { count: items.length })}
        </Button>
      </div>
    </div>
  );
}
