import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

interface Shown {
  readonly pages: number;
  readonly picture: Blob | undefined;
  readonly words: string | undefined;
}

async function read(id: string, page: number): Promise<Shown> {
  let pages = 1;
  const blob = await ask(async () => {
    const params = { path: { id }, query: { page } };
    const answered = await client.GET('/api/v1/documents/{id}/preview', { params, parseAs: 'blob' });
    pages = Number(answered.response.headers.get('X-Page-Count') ?? 1);
    return answered;
  });
  const shown = blob as unknown as Blob;
  const isText = shown.type.startsWith('text/');
  return { pages, picture: isText ? undefined : shown, words: isText ? await shown.text() : undefined };
}

function Picture({ of, label }: { readonly of: Blob; readonly label: string }) {
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const address = URL.createObjectURL(of);
      picture.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [of],
  );
  return <img ref={show} alt={label} className="paper-picture" />;
}

/** A paper as the server draws it, page by page: nothing of the file itself runs in the browser. */
export function PaperPreview({ id, label }: { readonly id: string; readonly label: string }) {
  const { t } = useTranslation(['texts', 'check']);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['document-preview', id, page],
    queryFn: () => read(id, page),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <section aria-label={t('check:preview')} className="paper">
      <div className="paper-tools">
        <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {t('check:previous')}
        </Button>
        <span role="status">{t('check:page', { page, pages: data?.pages ?? '…' })}</span>
        <Button size="small" disabled={page >= (data?.pages ?? 1)} onClick={() => setPage(page + 1)}>
          {t('check:next')}
        </Button>
        <a href={`/api/v1/documents/${id}/content`} target="_blank" rel="noreferrer">
          {t('check:download')}
        </a>
      </div>
      <div className="paper-frame" tabIndex={0} role="region" aria-label={label}>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data?.picture && <Picture of={data.picture} label={`${label} ${page}`} />}
        {data?.words !== undefined && <pre>{data.words}</pre>}
      </div>
    </section>
  );
}
