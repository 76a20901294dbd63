import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { type Act, useAct } from '../send-act';
import { ItemUpload } from './item-upload';
import { useRequest } from './use-request';

interface Props {
  readonly act: Act;
  readonly creditCode: string;
  readonly touches: readonly QueryKey[];
}

/** The check list of papers: each is uploaded on its own, and all that is there is handed in at once. */
export function SubmitItems({ act, creditCode, touches }: Props) {
  const { t } = useTranslation();
  const { data, error } = useRequest(act.href);
  const [uploaded, setUploaded] = useState<Readonly<Record<string, string>>>({});
  const sending = useAct(act, [['document-request'], ...touches]);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Loading />;
  const wanted = data.items.filter(({ status }) => status === 'open' || status === 'returned');
  const items = Object.entries(uploaded).map(([itemId, documentId]) => ({ itemId, documentId }));
  return (
    <>
      <ul className="plain">
        {wanted.map((item) => (
          <ItemUpload
            key={item.id}
            item={item}
            creditCode={creditCode}
            onUploaded={(documentId) => setUploaded((before) => ({ ...before, [item.id]: documentId }))}
          />
        ))}
      </ul>
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button
        type="primary"
        className="act-send"
        disabled={items.length === 0}
        loading={sending.isPending}
        onClick={() => sending.mutate({ items }, { onSuccess: () => setUploaded({}) })}
      >
        {t('act.submitItems', { count: items.length })}
      </Button>
    </>
  );
}
