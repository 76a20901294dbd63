import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { TARGETS } from './targets';
import './texts';

/** How many candidates each tier has. */
export function TierStep() {
  const { t } = useTranslation(['texts', 'launch']);
  const { data, error, refetch } = useQuery({
    queryKey: ['pools', 'counts'],
    queryFn: () => ask(() => client.GET('/api/v1/pools/counts')),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const candidatesOf = (tier: string): number =>
    data.items.find((count) => count.tier === tier && count.pool === 'reserve')?.firms ?? 0;
  return (
    <>
      <p>{t('launch:tierHint')}</p>
      <ul className="headings">
        {TARGETS.map((tier) => (
          <li key={tier}>
            <Link to={`/launch?step=firms&tier=${tier}`} className="heading">
              <span className="heading-count">{candidatesOf(tier)}</span>
              <TierName tier={tier} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
