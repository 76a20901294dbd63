import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { TierTerm } from '../../glossary/tier-term';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { TierLadder } from '../enterprise/tier-ladder';
import { OpenCase } from './open-case';
import { useCultivation } from './use-cultivation';

/** The rung on which the firm stands, where it is to climb, and the step of every case that is open. */
export function Where({ firm }: { readonly firm: Schemas['EnterpriseResponseDto'] }) {
  const { t } = useTranslation(['texts', 'firm']);
  const { data: cultivation, error } = useCultivation(firm.creditCode);
  const cases = firm.openThings.filter(({ type }) => type === 'application');
  const isNone = error instanceof ProblemError && error.problem.status === 404;
  return (
    <Card title={<h2>{t('firm:where')}</h2>}>
      <TierLadder tier={firm.tier} />
      {cultivation && (
        <p>
          {t('firm:aimLead')}{' '}
          <strong>
            <TierTerm tier={cultivation.targetTier} />
          </strong>{' '}
          · <Day on={cultivation.targetDate} />
          {cultivation.paused && <span className="late"> {t('firm:paused')}</span>}
        </p>
      )}
      {isNone && <Empty why={t('firm:noCultivation')} next={t('firm:noCultivationHint')} />}
      <h3>{t('firm:cases')}</h3>
      {cases.length === 0 && <p>{t('firm:noCases')}</p>}
      <ul className="plain">
        {cases.map(({ id }) => (
          <OpenCase key={id} id={id} />
        ))}
      </ul>
    </Card>
  );
}
