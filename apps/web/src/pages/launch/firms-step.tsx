import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { keepChoice } from './choice';
import './texts';

type Standing = Schemas['StandingResponseDto'];

/** One launch takes no more. */
const MOST = 200;

interface Props {
  readonly tier: string;
  readonly first: readonly string[];
}

/** The candidates of a tier, each with what it still lacks. */
export function FirmsStep({ tier, first }: Props) {
  const { t } = useTranslation(['texts', 'launch']);
  const go = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>(first);
  const firms = usePages(['pools', tier], (cursor) =>
    ask(() => client.GET('/api/v1/pools', { params: { query: { tier, pool: 'reserve', cursor } } })),
  );
  const choose = (keys: readonly string[]): void => {
    setChosen(keys);
    keepChoice(keys);
  };
  const standingIn = ({ tiers }: Standing) => tiers.find((standing) => standing.tier === tier);
  const columns: TableColumnsType<Standing> = [
    {
      title: t('enterprise.name'),
      render: (_, { creditCode, name }) => <Link to={`/enterprises/${creditCode}`}>{name}</Link>,
    },
    {
      title: <Term of="readiness">{t('launch:readiness')}</Term>,
      render: (_, row) => {
        const standing = standingIn(row);
        const counts = {
          unmet: standing?.unmet.length ?? 0,
          unknown: standing?.unknown.length ?? 0,
          manual: standing?.manual.length ?? 0,
        };
        return counts.unmet + counts.unknown + counts.manual === 0 ? t('launch:ready') : t('launch:lacks', counts);
      },
    },
    { title: t('launch:since'), responsive: ['md'], render: (_, row) => <Day on={standingIn(row)?.since} /> },
  ];
  return (
    <>
      {firms.error && <ProblemAlert error={firms.error} onRetry={firms.readAgain} />}
      <DataTable<Standing>
        label={t('launch:steps.firms')}
        rowKey="creditCode"
        columns={columns}
        dataSource={firms.items}
        loading={firms.isLoading}
        rowSelection={{
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => choose(keys.slice(0, MOST).map(String)),
          getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
        }}
        locale={{
          emptyText: (
            <Empty why={t('launch:noCandidates')} next={t('launch:noCandidatesHint')}>
              <Link to="/enterprises">{t('launch:toDirectory')}</Link>
            </Empty>
          ),
        }}
      />
      <ListFoot
        total={firms.total}
        hasMore={firms.hasMore}
        isReadingMore={firms.isReadingMore}
        onMore={firms.readMore}
      />
      <div className="bulk-bar">
        <span role="status">{t('launch:chosen', { count: chosen.length })}</span>
        <Button onClick={() => void go('/launch')}>{t('launch:back')}</Button>
        <Button
          type="primary"
          disabled={chosen.length === 0}
          onClick={() => void go(`/launch?step=terms&tier=${tier}`, { state: { firms: chosen } })}
        >
          {t('launch:next')}
        </Button>
      </div>
    </>
  );
}
