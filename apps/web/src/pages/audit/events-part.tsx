import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { EventLine } from '../dossier/event-line';

const FIELDS = ['person', 'creditCode', 'thing', 'act', 'from', 'to'] as const;

type Question = Partial<Record<(typeof FIELDS)[number], string>>;

/** The record of the whole branch, the latest first. What is asked stands in the address. */
export function EventsPart() {
  const { t } = useTranslation(['audit', 'dossier']);
  const [search, setSearch] = useSearchParams();
  const question = Object.fromEntries(
    FIELDS.map((name) => [name, search.get(name) ?? undefined]).filter(([, value]) => value),
  ) as Question;
  const pages = usePages(['event-search', question], (cursor) =>
    ask(() => client.GET('/api/v1/event-search', { params: { query: { ...question, cursor } } })),
  );
  const look = (said: Question): void => {
    const given = Object.entries(said).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
    setSearch(Object.fromEntries(given) as Record<string, string>);
  };
  return (
    <>
      <Form<Question> layout="inline" className="filters" role="search" initialValues={question} onFinish={look}>
        {(['person', 'creditCode', 'thing', 'act'] as const).map((name) => (
          <Form.Item key={name} name={name}>
            <Input allowClear aria-label={t(`audit:${name}`)} placeholder={t(`audit:${name}`)} maxLength={100} />
          </Form.Item>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`dossier:${name}`)}
            {...(name === 'to'
              ? {
                  dependencies: ['from'],
                  rules: [
                    ({ getFieldValue }) => ({
                      validator: async (_: unknown, to?: string) => {
                        const from = getFieldValue('from') as string | undefined;
                        if (from && to && to < from) throw new Error(t('audit:reversed'));
                      },
                    }),
                  ],
                }
              : {})}
          >
            <Input type="date" />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit">
          {t('audit:search')}
        </Button>
      </Form>
      {pages.error && <ProblemAlert error={pages.error} onRetry={pages.readAgain} />}
      {pages.isLoading && <Loading />}
      {!pages.isLoading && !pages.error && pages.items.length === 0 && (
        <Empty why={t('audit:empty')} next={t('audit:emptyHint')} />
      )}
      <ol className="plain events">
        {pages.items.map((event) => (
          <li key={event.id} className="item" data-row tabIndex={-1}>
            <EventLine entry={event} />
            <small>
              {event.creditCode && <Link to={`/dossiers/${event.creditCode}`}>{event.creditCode}</Link>}{' '}
              <code>{event.aggregate.id}</code>
            </small>
          </li>
        ))}
      </ol>
      <ListFoot
        total={pages.total}
        hasMore={pages.hasMore}
        isReadingMore={pages.isReadingMore}
        onMore={pages.readMore}
      />
    </>
  );
}
