import type { QueryKey } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { type Act, useAct } from '../send-act';
import { ItemUpload } from './item-upload';
import { useDraft } from './use-draft';
import { useRequest } from './use-request';

interface Props {
  readonly act: Act;
  readonly creditCode: string;
  readonly touches: readonly QueryKey[];
}

/** The check list of papers: each is uploaded on its own and kept, and all that is there is handed in at once. */
export function SubmitItems({ act, creditCode, touches }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRequest(act.href);
  const id = /document-requests\/([^/]+)\//.exec(act.href)?.[1] ?? '';
  const draft = useDraft(id);
  const [receipt, setReceipt] = useState<string>();
  const sending = useAct(act, [['document-request'], ...touches]);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Loading />;
  const wanted = data.items.filter(({ status }) => status === 'open' || status === 'returned');
  const items = wanted.flatMap((item) => {
    const documentId = draft.answers[item.id];
    return documentId ? [{ itemId: item.id, documentId }] : [];
  });
  const show = (answer: unknown): void => {
    const last = (answer as Schemas['DocumentRequestResponseDto']).submissions.at(-1);
    setReceipt(`${id}-${last?.no ?? ''}`);
    draft.handedIn();
  };
  return (
    <>
      {receipt && <Alert type="success" role="status" title={t('act.received', { receipt })} />}
      {items.length > 0 && (
        <Alert type="warning" role="status" title={t('act.unsent', { count: items.length })} className="unsent" />
      )}
      <ul className="plain">
        {wanted.map((item) => (
          <ItemUpload
            key={item.id}
            item={item}
            creditCode={creditCode}
            documentId={draft.answers[item.id]}
            onUploaded={(documentId) => draft.keep(item.id, documentId)}
          />
        ))}
      </ul>
      {draft.error && <ProblemAlert error={draft.error} />}
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button
        type="primary"
        className="act-send"
        disabled={items.length === 0}
        loading={sending.isPending}
        onClick={() =>
          sending.mutate(
            { items },
            // What was refused may have been answered meanwhile, by a paper of another case: the list is read again.
            { onSuccess: show, onError: () => void refetch() },
          )
        }
      >
        {t('act.submitItems', { count: items.length })}
      </Button>
    </>
  );
}
