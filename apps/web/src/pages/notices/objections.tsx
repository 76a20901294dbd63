import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { ProblemAlert } from '../../parts/problem-alert';

type Objection = Schemas['AnsweredObjectionResponseDto'];

/** Who objected: shown to the handler and the auditor when they ask, and that they asked is on record. */
function Objector({ id }: { readonly id: string }) {
  const { t } = useTranslation('notices');
  const [asked, ask_] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['notices', 'objector', id],
    queryFn: () => ask(() => client.GET('/api/v1/objections/{id}', { params: { path: { id } } })),
    enabled: asked,
  });
  if (error) return <ProblemAlert error={error} />;
  if (!asked) return <Button onClick={() => ask_(true)}>{t('showObjector')}</Button>;
  if (!data) return null;
  return <p dir="auto">{data.name ? `${data.name} · ${data.contact ?? ''}` : t('objectorErased')}</p>;
}

function Said({ objection }: { readonly objection: Objection }) {
  const { t } = useTranslation('notices');
  const { id, receiptNo, at, content, evidence, holds, files, answer, late } = objection;
  return (
    <Card
      size="small"
      title={receiptNo}
      extra={<Tag color={holds && !answer ? 'error' : 'default'}>{t(holds ? 'withEvidence' : 'lead')}</Tag>}
    >
      <p dir="auto" className="said">
        {content}
      </p>
      {evidence && (
        <p dir="auto" className="said">
          {t('evidence')}：{evidence}
        </p>
      )}
      {files.map(({ documentId, fileName, contentHref }) => (
        <p key={documentId}>
          <a href={contentHref} target="_blank" rel="noreferrer">
            {fileName}
          </a>
        </p>
      ))}
      <p>
        {t('receivedOn')} <Day on={at.slice(0, 10)} />
      </p>
      {answer && (
        <Alert
          type={answer.finding === 'upheld' ? 'warning' : 'success'}
          title={`${t(`finding.${answer.finding}`)} · ${answer.at.slice(0, 10)}`}
          description={answer.reason}
        />
      )}
      {late && (
        <Alert type="info" title={`${t(`late.${late.outcome}`)} · ${late.at.slice(0, 10)}`} description={late.reason} />
      )}
      <Objector id={id} />
    </Card>
  );
}

interface Props {
  readonly count: number;
  /** Null for whom objections are not meant. */
  readonly items: readonly Objection[] | null;
}

/** What was objected, and what was found. */
export function Objections({ count, items }: Props) {
  const { t } = useTranslation('notices');
  if (!items) return <p>{t('objections', { count })}</p>;
  return (
    <section className="stack" aria-label={t('objectionsTitle')}>
      <h2>{t('objectionsTitle')}</h2>
      {items.length === 0 && <p>{t('noObjections')}</p>}
      {items.map((objection) => (
        <Said key={objection.id} objection={objection} />
      ))}
    </section>
  );
}
