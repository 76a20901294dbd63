import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { CalendarForm } from './calendar-form';
import './texts';

type Year = Schemas['CalendarYearResponseDto'];

/** The schedules by which every clock runs; a year whose notice is not out is shown as provisional. */
export function CalendarsPage() {
  const { t } = useTranslation('admin');
  const [form, setForm] = useState<Year>();
  const [saved, setSaved] = useState<number>();
  const { data, error, refetch } = useQuery({
    queryKey: ['calendars'],
    queryFn: () => ask(() => client.GET('/api/v1/admin/calendars')),
  });
  const years = [...(data?.items ?? [])].sort((a, b) => b.year - a.year);
  const next = (years[0]?.year ?? 2025) + 1;
  const blank: Year = { year: next, published: false, off: [], work: [], source: null, workingDays: 0, waiting: 0 };
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('calendars')}
      </Typography.Title>
      <p>{t('calendarsWhy')}</p>
      {saved && <Alert type="success" role="status" showIcon title={t('saved', { year: saved })} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <div className="filters">
            <Button onClick={() => setForm(blank)}>{t('anotherYear')}</Button>
          </div>
          <DataTable<Year>
            label={t('calendars')}
            rowKey="year"
            dataSource={years}
            columns={[
              { title: t('year'), dataIndex: 'year' },
              {
                title: t('state'),
                render: (_, { published }) => (
                  <Tag color={published ? 'success' : 'warning'}>{t(published ? 'published' : 'provisional')}</Tag>
                ),
              },
              { title: t('days'), dataIndex: 'workingDays', align: 'right' },
              { title: t('waiting'), dataIndex: 'waiting', align: 'right' },
              { title: t('source'), dataIndex: 'source', responsive: ['md'] },
              {
                title: '',
                key: 'act',
                render: (_, year) => (
                  <Button size="small" onClick={() => setForm(year)}>
                    {t(year.published ? 'correct' : 'enter')}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      {form && <CalendarForm before={form} onClose={() => setForm(undefined)} onSaved={setSaved} />}
    </>
  );
}
