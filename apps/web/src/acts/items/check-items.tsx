import type { QueryKey } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { type Act, useAct } from '../send-act';
import { useRequest } from './use-request';

interface Verdict {
  readonly verdict?: 'accepted' | 'returned';
  readonly reason?: string;
}

/** Every paper that was handed in: accepted, or sent back with what is wrong with it. */
export function CheckItems({ act, touches }: { readonly act: Act; readonly touches: readonly QueryKey[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data, error } = useRequest(act.href);
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const sending = useAct(act, [['document-request'], ...touches]);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Loading />;
  const submitted = data.items.filter(({ status }) => status === 'submitted');
  const say = (id: string, said: Verdict): void =>
    setVerdicts((before) => ({ ...before, [id]: { ...before[id], ...said } }));
  const items = submitted.flatMap(({ id }) => {
    const { verdict, reason } = verdicts[id] ?? {};
    return verdict ? [{ itemId: id, verdict, ...(verdict === 'returned' ? { reason } : {}) }] : [];
  });
  const lacksReason = items.some(({ verdict, reason }) => verdict === 'returned' && !reason?.trim());
  const acceptAll = (): void => submitted.forEach(({ id }) => say(id, { verdict: 'accepted' }));
  return (
    <>
      <Button onClick={acceptAll}>{t('act.acceptAll')}</Button>
      <ul className="plain">
        {submitted.map((item) => (
          <li key={item.id} className="item">
            <div>
              {item.documentId ? (
                <a href={`/api/v1/documents/${item.documentId}/content`} target="_blank" rel="noreferrer">
                  {words(item.titles)}
                </a>
              ) : (
                words(item.titles)
              )}
            </div>
            <Radio.Group
              aria-label={words(item.titles)}
              value={verdicts[item.id]?.verdict}
              onChange={({ target }) => say(item.id, { verdict: target.value as Verdict['verdict'] })}
              options={[
                { value: 'accepted', label: t('choice.item.accepted') },
                { value: 'returned', label: t('choice.item.returned') },
              ]}
            />
            {verdicts[item.id]?.verdict === 'returned' && (
              <Input
                aria-label={t('field.reason')}
                placeholder={t('field.reason')}
                maxLength={500}
                value={verdicts[item.id]?.reason}
                onChange={({ target }) => say(item.id, { reason: target.value })}
              />
            )}
          </li>
        ))}
      </ul>
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button
        type="primary"
        className="act-send"
        disabled={items.length === 0 || lacksReason}
        loading={sending.isPending}
        onClick={() => sending.mutate({ items }, { onSuccess: () => setVerdicts({}) })}
      >
        {t('act.send')}
      </Button>
    </>
  );
}
