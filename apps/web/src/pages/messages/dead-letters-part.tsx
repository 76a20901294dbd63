import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { useKinds } from './use-kinds';
import './texts';

type Letter = Schemas['DeadLetterResponseDto'];

/** What was given up after many attempts, and the way to try again. */
export function DeadLettersPart() {
  const { t } = useTranslation('messages');
  const queries = useQueryClient();
  const kinds = useKinds();
  const [search, setSearch] = useSearchParams();
  const channel = search.get('channel') ?? undefined;
  const channels: Readonly<Record<string, string>> = t('channels', { returnObjects: true });
  const letters = usePages(['dead-letters', channel], (cursor) =>
    ask(() =>
      client.GET('/api/v1/admin/dead-letters', { params: { query: { cursor, ...(channel ? { channel } : {}) } } }),
    ),
  );
  const { keyOf, answered } = useCommandKey();
  const again = useMutation({
    mutationFn: (id: string) =>
      ask(() =>
        client.POST('/api/v1/admin/dead-letters/{id}/requeue', {
          params: { path: { id }, header: { 'Idempotency-Key': keyOf(id) } },
        }),
      ),
    onSuccess: () => {
      answered();
      return queries.invalidateQueries({ queryKey: ['dead-letters'] });
    },
  });
  const fault = letters.error ?? again.error;
  return (
    <div className="stack">
      <p>{t('deadWhy')}</p>
      <div className="filters">
        <Select
          aria-label={t('channel')}
          className="filter"
          value={channel ?? ''}
          options={[
            { value: '', label: t('allChannels') },
            ...Object.entries(channels).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(chosen) => setSearch({ part: 'dead', ...(chosen ? { channel: chosen } : {}) })}
        />
      </div>
      {fault && <ProblemAlert error={fault} onRetry={letters.readAgain} />}
      {again.isSuccess && <Alert type="success" role="status" showIcon title={t('sentAgain')} />}
      <DataTable<Letter>
        label={t('parts.dead')}
        rowKey="id"
        dataSource={letters.items}
        loading={letters.isLoading}
        locale={{ emptyText: <Empty why={t('noDead')} next={t('noDeadHint')} /> }}
        columns={[
          { title: t('channel'), render: (_, one) => channels[one.channel] ?? one.channel },
          { title: t('kind'), render: (_, one) => one.kinds.map((kind) => kinds[kind] ?? kind).join('、') },
          { title: t('to'), render: (_, { account }) => account ?? t('group') },
          { title: t('attempts'), dataIndex: 'attempts' },
          { title: t('error'), render: (_, { lastError }) => lastError && <code>{lastError}</code> },
          { title: t('since'), render: (_, { createdAt }) => <Day on={createdAt} /> },
          {
            title: '',
            key: 'act',
            render: (_, { id }) => (
              <Button size="small" loading={again.isPending && again.variables === id} onClick={() => again.mutate(id)}>
                {t('again')}
              </Button>
            ),
          },
        ]}
      />
      <ListFoot
        total={letters.total}
        hasMore={letters.hasMore}
        isReadingMore={letters.isReadingMore}
        onMore={letters.readMore}
      />
    </div>
  );
}
