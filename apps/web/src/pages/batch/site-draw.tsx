import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoreActs } from '../../acts/more-acts';
import { problemOf } from '../../api/problem';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Hash } from '../../parts/hash';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { saveRecord } from '../../parts/save-record';
import { useSession } from '../../session/session';
import { DrawnFirms } from './drawn-firms';
import './texts';

type Draw = Schemas['SiteDrawResponseDto'];

interface Props {
  readonly batch: string;
  readonly share: Schemas['SiteShareResponseDto'];
}

/** What the selection still waits for before its seed is shown, in one sentence. */
function Needs({ draw }: { readonly draw: Draw }) {
  const { t } = useTranslation('batch');
  const { seed, closedAt, outstanding, revealedAfter } = draw;
  const key = seed !== null ? 'revealed' : closedAt === null ? 'taking' : 'waiting';
  const sentence = t(`need.${key}`, { count: outstanding, day: revealedAfter });
  return <Alert type={seed === null ? 'info' : 'success'} role="status" showIcon title={sentence} />;
}

function Proof({ draw }: { readonly draw: Draw }) {
  const { t } = useTranslation(['texts', 'batch']);
  const { sharePercent, source, number, commitment, seed, closedBy, closedAt, revealedAfter, selection } = draw;
  const facts = [
    { key: 'share', label: t('batch:shareOf'), children: `${sharePercent}% · ${source}` },
    { key: 'number', label: t('batch:number'), children: t('batch:numbered', { number }) },
    { key: 'hash', label: t('batch:commitment'), children: <Hash of={commitment} /> },
    { key: 'seed', label: t('batch:seed'), children: seed ? <Hash of={seed} /> : t('batch:seedLater') },
    { key: 'after', label: t('batch:revealedAfter'), children: <Day on={revealedAfter} /> },
    ...(closedAt
      ? [
          {
            key: 'closed',
            label: t('batch:closed'),
            children: (
              <span>
                <Day on={closedAt} /> {closedBy}
              </span>
            ),
          },
        ]
      : []),
    ...(selection
      ? [{ key: 'required', label: t('batch:required'), children: t('batch:firms', { count: selection.required }) }]
      : []),
  ];
  return <Descriptions size="small" column={1} items={facts} />;
}

function Shown({ batch, draw }: { readonly batch: string; readonly draw: Draw }) {
  const { t } = useTranslation('batch');
  const { may } = useSession();
  const href = `/api/v1/batches/${encodeURIComponent(batch)}/site-check-draw/closing`;
  const closing = { name: 'closing', method: 'POST', href, given: { commitment: draw.commitment } } as const;
  return (
    <div className="stack">
      <Needs draw={draw} />
      <Proof draw={draw} />
      <div>
        <MoreActs
          acts={may('site-draw.close') && draw.closedAt === null ? [closing] : []}
          touches={[['site-draw'], ['batches']]}
          isPlain
        />
      </div>
      <DrawnFirms draw={draw} />
      {draw.seed !== null && (
        <div>
          <p>{t('rerun')}</p>
          <p>
            <code className="hash">node tools/draw/verify.mjs record.json</code>
          </p>
          <Button onClick={() => saveRecord(draw)}>{t('saveRecord')}</Button>
        </div>
      )}
    </div>
  );
}

/** The random share of site checks: the hash before, the seed after, and every firm with its lot. */
export function SiteDraw({ batch, share }: Props) {
  const { t } = useTranslation('batch');
  const { data, error, refetch } = useQuery({
    queryKey: ['site-draw', batch],
    queryFn: () => ask(() => client.GET('/api/v1/batches/{id}/site-check-draw', { params: { path: { id: batch } } })),
    retry: false,
  });
  // Nobody has opened a case under it: there is no seed to speak of.
  const isNotYet = error !== null && problemOf(error).code === 'NOT_DRAWN_YET';
  return (
    <Card title={t('draw')}>
      {isNotYet && <p>{t('notYet', { percent: share.sharePercent })}</p>}
      {error && !isNotYet && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <Shown batch={batch} draw={data} />}
    </Card>
  );
}
