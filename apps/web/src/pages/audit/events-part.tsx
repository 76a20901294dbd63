import { Button, Form, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { EventLine } from '../dossier/event-line';

const FIELDS = ['person', 'creditCode', 'thing', 'act', 'from', 'to'] as const;

const PAGES: Readonly<Record<string, string>> = {
  application: '/applications',
  notice: '/notices',
  panel: '/panels',
  meeting: '/meetings',
};

/** The thing that an event is about, with the way to it where it has a page. */
function Placed({ thing: { type, id } }: { readonly thing: { readonly type: string; readonly id: string } }) {
  const { t } = useTranslation('audit');
  const things: Readonly<Record<string, string>> = t('things', { returnObjects: true });
  const name = things[type] ?? type;
  const page = PAGES[type];
  return page ? <Link to={`${page}/${id}`}>{name}</Link> : <span title={id}>{name}</span>;
}

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
  const words = useWords();
  const { act, ...rest } = question;
  // A kind of act is chosen from a line that shows it, so that nobody types its code.
  const shownAct = pages.items.find(({ type }) => type === act);
  return (
    <>
      <Form<Question>
        layout="inline"
        className="filters"
        role="search"
        initialValues={question}
        onFinish={(said) => look({ ...said, ...(act ? { act } : {}) })}
      >
        {(['person', 'creditCode', 'thing'] as const).map((name) => (
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
      {act && (
        <p>
          <Tag className="chip" closable={{ 'aria-label': t('audit:anyAct') }} onClose={() => look(rest)}>
            {t('audit:onlyAct', { act: shownAct ? words(shownAct.line) : act })}
          </Tag>
        </p>
      )}
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
              <Placed thing={event.aggregate} />{' '}
              {event.type !== act && (
                <Button type="link" size="small" onClick={() => look({ ...question, act: event.type })}>
                  {t('audit:likeThis')}
                </Button>
              )}
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
