import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';

const LOOK_MS = 1_000;

interface Props {
  readonly rules: Schemas['RuleSetResponseDto'];
}

/** What the edition would mean for every firm: who enters, who leaves, which clause does it, what it costs. */
export function SimulationPart({ rules }: Props) {
  const { t } = useTranslation('policies');
  const { may } = useSession();
  const [direction, setDirection] = useState<'enters' | 'leaves' | 'moves'>();
  const { keyOf, answered } = useCommandKey();
  const start = useMutation({
    mutationFn: () =>
      ask(() =>
        client.POST('/api/v1/policies/{id}/simulations', {
          params: { path: { id: rules.id }, header: { 'Idempotency-Key': keyOf(rules.id) } },
        }),
      ),
    onSuccess: answered,
  });
  const id = start.data?.id ?? rules.simulation?.id;
  const { data, error } = useQuery({
    queryKey: ['simulation', id],
    enabled: id !== undefined && may('simulation.read'),
    queryFn: () => ask(() => client.GET('/api/v1/simulations/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: ({ state }) => (['queued', 'running'].includes(state.data?.state ?? '') ? LOOK_MS : false),
  });
  const canStart = may('admin.packs') && ['draft', 'simulated'].includes(rules.status);
  const number = (which: 'enters' | 'leaves' | 'moves', count: number) => (
    <Button type="link" className="number" onClick={() => setDirection(which)}>
      {count}
    </Button>
  );
  return (
    <section className="stack">
      {canStart && (
        <div>
          <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
            {t('simulate')}
          </Button>{' '}
          <small>{t('simulateWhy')}</small>
        </div>
      )}
      {(start.error ?? error) && <ProblemAlert error={start.error ?? error} />}
      {!id && <p>{t('noSimulation')}</p>}
      {data && ['queued', 'running'].includes(data.state) && (
        <p role="status">{t('running', { done: data.progress.done, total: data.progress.total })}</p>
      )}
      {data?.state === 'failed' && <p role="status">{t('failed', { code: data.failure ?? '' })}</p>}
      {data?.state === 'done' && (
        <Descriptions
          bordered
          size="small"
          column={{ xs: 1, md: 2 }}
          title={t('result', { firms: data.firms })}
          items={[
            { key: 'enters', label: t('enters'), children: number('enters', data.enters) },
            { key: 'leaves', label: t('leaves'), children: number('leaves', data.leaves) },
            { key: 'moves', label: t('moves'), children: number('moves', data.moves) },
            { key: 'cost', label: t('cost'), children: data.benefitCost ?? '—' },
            {
              key: 'clauses',
              label: t('byClause'),
              children: (
                <ul className="plain">
                  {Object.entries(data.byClause).map(([clause, of]) => (
                    <li key={clause}>{t('clauseMoves', { clause, enters: of.enters, leaves: of.leaves })}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      {id && direction && <Changes id={id} direction={direction} />}
    </section>
  );
}

function Changes({ id, direction }: { readonly id: string; readonly direction: 'enters' | 'leaves' | 'moves' }) {
  const { t } = useTranslation(['texts', 'policies']);
  const verdicts: Readonly<Record<string, string>> = t('verdict', { returnObjects: true });
  const { data, error } = useQuery({
    queryKey: ['simulation', id, direction],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/simulations/{id}/changes', { params: { path: { id }, query: { direction, limit: 200 } } }),
      ),
  });
  const said = (verdict: string | null): string => (verdict === null ? '—' : (verdicts[verdict] ?? verdict));
  if (error) return <ProblemAlert error={error} />;
  return (
    <ul className="plain" aria-label={t(`policies:${direction}`)}>
      {data?.items.map(({ creditCode, name, before, after, clauses }) => (
        <li key={creditCode} className="item">
          <Link to={`/enterprises/${creditCode}`}>{name}</Link>
          <small>{`${said(before)} → ${said(after)} · ${clauses.join('、')}`}</small>
        </li>
      ))}
    </ul>
  );
}
