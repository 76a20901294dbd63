import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../parts/loading';

interface Shown {
  readonly picture?: Blob;
  readonly text?: string;
  readonly pages: number;
}

/** What the server drew of a page, or the words of the file; null where there is no preview. */
async function readPreview(documentId: string, page: number): Promise<Shown | null> {
  const response = await fetch(`/api/v1/documents/${documentId}/preview?page=${page}`, { credentials: 'same-origin' });
  if (!response.ok) return null;
  const pages = Number(response.headers.get('X-Page-Count') ?? 1);
  const isText = response.headers.get('Content-Type')?.startsWith('text/') ?? false;
  return isText ? { text: await response.text(), pages } : { picture: await response.blob(), pages };
}

function Picture({ blob, title }: { readonly blob: Blob; readonly title: string }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return <img ref={show} alt={title} className="preview" />;
}

/** A paper, page by page. */
export function Preview({ documentId, title }: { readonly documentId: string; readonly title: string }) {
  const { t } = useTranslation(['texts', 'review']);
  const [page, turn] = useState(1);
  const { data } = useQuery({
    queryKey: ['preview', documentId, page],
    queryFn: () => readPreview(documentId, page),
    staleTime: Infinity,
    retry: false,
  });
  if (data === undefined) return <Loading />;
  return (
    <div className="stack">
      {data === null && <p>{t('review:noPreview')}</p>}
      {data?.picture && <Picture blob={data.picture} title={title} />}
      {data?.text !== undefined && <pre className="preview-text">{data.text}</pre>}
      <div className="filters">
        {data && data.pages > 1 && (
          <>
            <Button disabled={page <= 1} onClick={() => turn(page - 1)}>
              {t('review:before')}
            </Button>
            <span>{t('review:page', { page, pages: data.pages })}</span>
            <Button disabled={page >= data.pages} onClick={() => turn(page + 1)}>
              {t('review:after')}
            </Button>
          </>
        )}
        <a href={`/api/v1/documents/${documentId}/content`}>{t('review:download')}</a>
      </div>
    </div>
  );
}
