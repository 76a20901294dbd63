import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { AskForm } from './ask-form';
import { DecideForm } from './decide-form';
import './texts';

type Erasure = Schemas['ErasureResponseDto'];

const COLOURS: Readonly<Record<string, string>> = { requested: 'processing', 'carried-out': 'success' };

function Line({ of, onDecide }: { readonly of: Erasure; readonly onDecide: (() => void) | undefined }) {
  const { t } = useTranslation('erasures');
  const states: Readonly<Record<string, string>> = t('states', { returnObjects: true });
  const grounds: Readonly<Record<string, string>> = t('grounds', { returnObjects: true });
  const { account, creditCode, subjects, state, ground, reason, requestedBy, requestedAt, decidedBy, comment } = of;
  return (
    <li className="item" data-row tabIndex={-1}>
      <span>
        <strong>{account ? t('ofAccount', { account }) : creditCode}</strong> · {t('keys', { count: subjects.length })}{' '}
        <Tag color={COLOURS[state]}>{states[state] ?? state}</Tag>
      </span>
      <span>
        {ground && `${grounds[ground] ?? ground}：`}
        {reason}
      </span>
      <small>
        {t('by', { who: requestedBy })} · <Day on={requestedAt} />
        {decidedBy && ` · ${t('decidedBy', { who: decidedBy, comment: comment ?? '' })}`}
      </small>
      {onDecide && (
        <div>
          <Button onClick={onDecide}>{t('decide')}</Button>
        </div>
      )}
    </li>
  );
}

/** What was asked to be erased, by whom, and who agreed. */
export function ErasuresPage() {
  const { t } = useTranslation('erasures');
  const { may } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [wasAsked, setAsked] = useState(false);
  const [decided, decide] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['erasures'],
    queryFn: () => ask(() => client.GET('/api/v1/admin/erasures')),
  });
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <p>{t('why')}</p>
      {may('admin.erasures') && (
        <div>
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        </div>
      )}
      {wasAsked && <Alert type="success" role="status" showIcon title={t('asked')} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.items.length === 0 && <Empty why={t('none')} next={t('noneHint')} />}
      {data && (
        <ul className="plain">
          {data.items.map((one) => (
            <Line
              key={one.id}
              of={one}
              onDecide={may('erasure.decide') && one.state === 'requested' ? () => decide(one.id) : undefined}
            />
          ))}
        </ul>
      )}
      {isAsking && <AskForm onClose={() => setAsking(false)} onAsked={() => setAsked(true)} />}
      {decided && <DecideForm id={decided} onClose={() => decide(undefined)} />}
    </div>
  );
}
