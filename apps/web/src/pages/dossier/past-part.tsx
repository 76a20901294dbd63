import { useQuery } from '@tanstack/react-query';
import { DatePicker, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';

function AsItWas({ past }: { readonly past: Schemas['AsOfResponseDto'] }) {
  const { t } = useTranslation(['texts', 'dossier']);
  const words = useWords();
  const roles: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  if (past.name === null) return <Empty why={t('dossier:notYet')} next={t('dossier:emptyHint')} />;
  const open = past.things.filter(({ closed, aggregate }) => !closed && aggregate.type !== 'enterprise');
  return (
    <div className="stack">
      <div>
        {t('dossier:tier')}：<TierName tier={past.tier ?? 'small'} />
      </div>
      <div>
        {t('dossier:titles')}：{past.titles.length === 0 && t('dossier:none')}
        {past.titles.map(({ code, validFrom, validTo }) => (
          <Tag key={code}>
            <TierName tier={code} /> {validFrom} – {validTo ?? ''}
          </Tag>
        ))}
      </div>
      <div>
        {t('dossier:openThen')}：{open.length === 0 && t('dossier:none')}
        <ul>
          {open.map(({ aggregate, status, tasks }) => (
            <li key={aggregate.id}>
              <code>{aggregate.id}</code> {status}
              {tasks.map((task) => (
                <div key={`${task.kind}${task.role}${task.department ?? ''}`}>
                  {t('dossier:waiting', { who: roles[task.role] ?? task.role, what: words(task.title) })}{' '}
                  {task.dueOn ?? ''}
                </div>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Two questions: how it stood on a day, and what was known on a day. */
export function PastPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('dossier');
  const ids = { asOf: useId(), knownBy: useId() };
  const [moment, setMoment] = useState<{ asOf?: string; knownBy?: string }>({});
  const isAsked = moment.asOf !== undefined || moment.knownBy !== undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['dossier', creditCode, 'as-of', moment],
    enabled: isAsked,
    queryFn: () =>
      ask(() => client.GET('/api/v1/dossiers/{creditCode}/as-of', { params: { path: { creditCode }, query: moment } })),
  });
  return (
    <>
      <div className="filters">
        {(['asOf', 'knownBy'] as const).map((which) => (
          <div key={which}>
            <label htmlFor={ids[which]}>{t(which)}</label>
            <br />
            <DatePicker
              id={ids[which]}
              onChange={(day: Dayjs | null) =>
                setMoment({ ...moment, [which]: day ? day.format('YYYY-MM-DD') : undefined })
              }
            />
          </div>
        ))}
      </div>
      <p>
        <small>{t('pastHint')}</small>
      </p>
      {!isAsked && <Empty why={t('chooseDay')} next={t('chooseDayHint')} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isAsked && !data && !error && <Loading />}
      {isAsked && data && <AsItWas past={data} />}
    </>
  );
}
