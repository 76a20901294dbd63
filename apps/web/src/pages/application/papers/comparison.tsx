import { useQuery } from '@tanstack/react-query';
import { Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../../api/client';
import { Empty } from '../../../parts/empty';
import { useWords } from '../../../parts/language';
import { Loading } from '../../../parts/loading';
import { ProblemAlert } from '../../../parts/problem-alert';
import './texts';
import './papers.css';

type Compared = Schemas['ComparedItemResponseDto'];

const COLOURS: Readonly<Record<string, string>> = { added: 'success', replaced: 'warning' };

function FileLine({ label, file }: { readonly label: string; readonly file: Compared['from'] }) {
  const { t } = useTranslation('casePapers');
  return (
    <div>
      {label}：
      {file ? (
        <a href={`/api/v1/documents/${file.documentId}/content`} target="_blank" rel="noreferrer">
          <bdi>{file.fileName}</bdi>
        </a>
      ) : (
        t('noFile')
      )}
    </div>
  );
}

function Lines({ item: { lines, linesCut } }: { readonly item: Compared }) {
  const { t } = useTranslation('casePapers');
  if (lines === null) return <p className="aside">{t('noLines')}</p>;
  return (
    <div className="compared-lines" role="region" aria-label={t('lines')} tabIndex={0}>
      {lines.map(({ kind, line, text }, at) => (
        <div key={at} className={`compared-${kind}`}>
          <small>{kind === 'removed' ? t('lineKind.removed', { line }) : t('lineKind.added', { line })}</small>
          {kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>}
        </div>
      ))}
      {linesCut && <p className="aside">{t('cut')}</p>}
    </div>
  );
}

interface Props {
  readonly requestId: string;
  /** Of the last submission. */
  readonly last: number;
}

/** Two submissions of a request side by side: which papers, which files, and the lines that differ. */
export function Comparison({ requestId, last }: Props) {
  const { t } = useTranslation('casePapers');
  const words = useWords();
  const [chosen, choose] = useState({ from: last - 1, to: last });
  const { data, error, refetch } = useQuery({
    queryKey: ['comparison', requestId, chosen],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/document-requests/{id}/comparison', {
          params: { path: { id: requestId }, query: chosen },
        }),
      ),
    retry: false,
  });
  const nameOf = (no: number): string => (no === 0 ? t('before') : t('submission', { no }));
  const numbers = Array.from({ length: last + 1 }, (_, no) => no);
  const options = (from: number) => numbers.filter((no) => no >= from).map((no) => ({ value: no, label: nameOf(no) }));
  return (
    <div className="stack">
      <div className="filters">
        <label>
          {t('from')}{' '}
          <Select
            aria-label={t('from')}
            className="compared-choice"
            value={chosen.from}
            options={options(0)}
            onChange={(from) => choose((before) => ({ ...before, from }))}
          />
        </label>
        <label>
          {t('to')}{' '}
          <Select
            aria-label={t('to')}
            className="compared-choice"
            value={chosen.to}
            options={options(1)}
            onChange={(to) => choose((before) => ({ ...before, to }))}
          />
        </label>
      </div>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.items.length === 0 && <Empty why={t('nothing')} next={t('nothingHint')} />}
      {data && (
        <ul className="plain">
          {data.items.map((item) => (
            <li key={item.itemId} className="item" data-row tabIndex={-1}>
              <span>
                <strong>{words(item.title)}</strong>{' '}
                <Tag color={COLOURS[item.change]}>{t(`change.${item.change}`)}</Tag>
              </span>
              {item.change !== 'added' && <FileLine label={t('old')} file={item.from} />}
              {item.change !== 'unchanged' && <FileLine label={t('new')} file={item.to} />}
              {item.change === 'replaced' && <Lines item={item} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
