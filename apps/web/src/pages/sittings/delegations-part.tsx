import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoreActs } from '../../acts/more-acts';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePerson, useSession } from '../../session/session';

type Delegation = Schemas['DelegationResponseDto'];

/** Seats in the hands of colleagues. */
export function DelegationsPart() {
  const { t } = useTranslation(['texts', 'sittings']);
  const { may } = useSession();
  const { id, roles } = usePerson();
  const { data, error, refetch } = useQuery({
    queryKey: ['delegations'],
    queryFn: () => ask(() => client.GET('/api/v1/delegations')),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0)
    return <Empty why={t('sittings:noDelegations')} next={t('sittings:noDelegationsHint')} />;
  const takesBack = ({ state, from }: Delegation): boolean =>
    (state === 'in-force' || state === 'to-come') &&
    may('delegation.take-back') &&
    (from === id || roles.includes('leader'));
  const actsOf = (one: Delegation) =>
    takesBack(one) ? [{ name: 'taking-back', method: 'POST', href: `/api/v1/delegations/${one.id}/taking-back` }] : [];
  return (
    <ul className="plain">
      {data.items.map((one) => (
        <li key={one.id} className="item" data-row tabIndex={-1}>
          <strong>
            {t(`department.${one.department as 'tax'}`)} · {t('sittings:handed', { from: one.from, to: one.to })}
          </strong>
          <span>
            <Day on={one.fromOn} /> – <Day on={one.toOn} /> <Tag>{t(`sittings:state.${one.state}`)}</Tag> {one.reason}
          </span>
          <MoreActs acts={actsOf(one)} touches={[['delegations']]} isPlain />
        </li>
      ))}
    </ul>
  );
}
