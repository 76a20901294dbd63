import { Alert, Button, type TableColumnsType, Tag } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { type Fact, useFacts, useSaid } from './use-facts';
import './figures/texts';
import './page-texts';

const FigureForm = lazy(async () => ({ default: (await import('./figures/figure-form')).FigureForm }));
const FigureHistory = lazy(async () => ({ default: (await import('./figures/figure-history')).FigureHistory }));
const ReportPart = lazy(async () => ({ default: (await import('./figures/report-part')).ReportPart }));

type Opened = { readonly form: Fact | undefined } | { readonly history: Fact };

interface ActsProps {
  readonly fact: Fact;
  readonly name: string;
  readonly onOpen: (opened: Opened) => void;
}

function FactActs({ fact, name, onOpen }: ActsProps) {
  const { t } = useTranslation(['texts', 'figures']);
  const { may } = useSession();
  const which = `${name} ${fact.period}`;
  return (
    <span className="list-tools">
      <Button size="small" aria-label={`${t('figures:history')} ${which}`} onClick={() => onOpen({ history: fact })}>
        {t('figures:history')}
      </Button>
      {may('indicator.put') && (
        <Button size="small" aria-label={`${t('figures:correct')} ${which}`} onClick={() => onOpen({ form: fact })}>
          {t('figures:correct')}
        </Button>
      )}
    </span>
  );
}

/** What is on record of the firm: each value with where it comes from and when it was seen. */
export function FactsPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'firmPage', 'figures']);
  const { may } = useSession();
  const { facts, nameOf } = useFacts(creditCode);
  const said = useSaid();
  const [opened, open] = useState<Opened>();
  const [saved, setSaved] = useState<string>();
  const sources: Readonly<Record<string, string>> = t('firmPage:sources', { returnObjects: true });
  const begin = (chosen: Opened): void => {
    setSaved(undefined);
    open(chosen);
  };
  const columns: TableColumnsType<Fact> = [
    {
      title: <Term of="indicator">{t('firmPage:indicator')}</Term>,
      className: 'fact-name',
      render: (_, { code }) => nameOf(code),
    },
    { title: t('firmPage:period'), render: (_, { period }) => (period === 'now' ? t('firmPage:now') : period) },
    { title: t('firmPage:value'), align: 'end', className: 'fact-value', render: (_, fact) => said(fact) },
    {
      title: <Term of="source">{t('firmPage:source')}</Term>,
      render: (_, { source }) => <Tag>{sources[source] ?? source}</Tag>,
    },
    { title: t('firmPage:observed'), render: (_, { observedAt }) => <Day on={observedAt} /> },
    {
      title: t('firmPage:evidence'),
      render: (_, { evidenceDocumentId }) =>
        evidenceDocumentId ? (
          <a href={`/api/v1/documents/${evidenceDocumentId}/content`} target="_blank" rel="noreferrer">
            {t('firmPage:evidence')}
          </a>
        ) : (
          '—'
        ),
    },
    {
      key: 'acts',
      title: t('act.more'),
      render: (_, fact) => <FactActs fact={fact} name={nameOf(fact.code)} onOpen={begin} />,
    },
  ];
  if (facts.error) return <ProblemAlert error={facts.error} onRetry={() => void facts.refetch()} />;
  return (
    <div className="stack">
      {may('indicator.put') && (
        <div>
          <Button onClick={() => begin({ form: undefined })}>{t('figures:put')}</Button>
        </div>
      )}
      {saved && <Alert type="success" role="status" showIcon title={t('figures:saved', { name: saved })} />}
      <DataTable<Fact>
        label={t('firmPage:facts')}
        rowKey={({ code, period, source }) => `${code} ${period} ${source}`}
        columns={columns}
        dataSource={facts.data?.items ?? []}
        loading={facts.isLoading}
        locale={{ emptyText: <Empty why={t('firmPage:noFacts')} next={t('firmPage:noFactsHint')} /> }}
      />
      <Suspense>
        {may('finding.record') && <ReportPart creditCode={creditCode} nameOf={nameOf} />}
        {opened && 'form' in opened && (
          <FigureForm
            creditCode={creditCode}
            fact={opened.form}
            onDone={(name) => {
              setSaved(name);
              open(undefined);
            }}
          />
        )}
        {opened && 'history' in opened && (
          <FigureHistory
            creditCode={creditCode}
            fact={opened.history}
            name={nameOf(opened.history.code)}
            onClose={() => open(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
