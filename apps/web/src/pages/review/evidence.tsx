import { useQueries, useQuery } from '@tanstack/react-query';
import { Card, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { Preview } from './preview';

/** The papers of a case, one of them in view. */
export function Evidence({ applicationId }: { readonly applicationId: string }) {
  const { t } = useTranslation(['texts', 'review']);
  const words = useWords();
  const [chosen, choose] = useState<string>();
  const { data, error } = useQuery({
    queryKey: ['application', applicationId],
    queryFn: () => ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id: applicationId } } })),
  });
  const requests = useQueries({
    queries: (data?.documentRequests ?? []).map(({ id }) => ({
      queryKey: ['document-request', id],
      queryFn: () => ask(() => client.GET('/api/v1/document-requests/{id}', { params: { path: { id } } })),
    })),
  });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Loading />;
  const papers = requests
    .flatMap((request) => request.data?.items ?? [])
    .flatMap(({ documentId, titles }) => (documentId ? [{ value: documentId, label: words(titles) }] : []));
  const shown = papers.find(({ value }) => value === chosen) ?? papers[0];
  return (
    <Card title={<h2>{t('review:evidence')}</h2>}>
      {!shown && <Empty why={t('review:noEvidence')} next={t('review:noEvidenceHint')} />}
      {shown && (
        <>
          <Segmented
            vertical
            className="paper-choice"
            value={shown.value}
            options={papers}
            onChange={choose}
            aria-label={t('review:evidence')}
          />
          <Preview key={shown.value} documentId={shown.value} title={shown.label} />
        </>
      )}
    </Card>
  );
}
