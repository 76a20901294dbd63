import type { QueryKey } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { PaperPreview } from '../check/paper-preview';
import { lengthOf } from '../../parts/text-limit';
import { MOST_REASON, type Verdict, VerdictItem } from '../check/verdict-item';
import { keepDraft, readDraft } from '../drafts';
import { type Act, useAct } from '../send-act';
import { StaleNotice } from '../stale-notice';
import { useBasis } from '../use-basis';
import { useRequest } from './use-request';
import '../check/check.css';
import '../check/texts';

type Verdicts = Readonly<Record<string, Verdict>>;

/** The papers that were handed in, each beside its preview: accepted, or sent back with what is wrong with it. */
export function CheckItems({ act, touches }: { readonly act: Act; readonly touches: readonly QueryKey[] }) {
  const { t } = useTranslation(['texts', 'check']);
  const words = useWords();
  const { data, error } = useRequest(act.href);
  const [verdicts, setVerdicts] = useState<Verdicts>(() => readDraft(act.href) as Verdicts);
  const [openId, setOpenId] = useState<string>();
  const basis = useBasis(act, Object.keys(verdicts).length > 0);
  const sending = useAct(act, [['document-request'], ...touches], basis.seen?.revision);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Loading />;
  const submitted = data.items.filter(({ status }) => status === 'submitted');
  const open = submitted.find(({ id }) => id === openId) ?? submitted[0];

  const keep = (next: Verdicts): void => {
    setVerdicts(next);
    keepDraft(act.href, next);
  };
  const say = (id: string, said: Verdict): void => {
    keep({ ...verdicts, [id]: said });
    // An accepted paper needs nothing more: on to the next that nobody has judged.
    const next = submitted.find((item) => item.id !== id && !verdicts[item.id]?.verdict);
    if (said.verdict === 'accepted' && next) setOpenId(next.id);
  };
  const acceptAll = (): void =>
    keep(Object.fromEntries(submitted.map(({ id }) => [id, verdicts[id]?.verdict ? verdicts[id] : ACCEPTED])));
  const items = submitted.flatMap(({ id }) => {
    const { verdict, reason, kind } = verdicts[id] ?? {};
    return verdict ? [{ itemId: id, verdict, ...(verdict === 'returned' ? { reason, kind } : {}) }] : [];
  });
  const isIncomplete = items.some(
    ({ verdict, reason, kind }) =>
      verdict === 'returned' && !(reason?.trim() && lengthOf(reason) <= MOST_REASON && kind),
  );
  const send = (): void => {
    if (sending.isPending) return;
    sending.mutate({ items }, { onSuccess: () => setVerdicts({}), onError: basis.look });
  };
  const accept = (): void => {
    basis.accept();
    sending.reset();
  };
  return (
    <div className="check">
      {open?.documentId ? (
        <PaperPreview key={open.documentId} id={open.documentId} label={words(open.titles)} />
      ) : (
        <Alert type="info" title={t('check:noFile', { paperNo: open?.offline?.paperNo ?? '—' })} />
      )}
      <div className="check-side">
        <Button onClick={acceptAll}>{t('act.acceptAll')}</Button>
        <ul className="plain" aria-label={t('check:papers')}>
          {submitted.map((item) => (
            <VerdictItem
              key={item.id}
              item={item}
              verdict={verdicts[item.id] ?? {}}
              isOpen={item.id === open?.id}
              onOpen={() => setOpenId(item.id)}
              onSay={(said) => say(item.id, said)}
            />
          ))}
        </ul>
        <span role="status">{t('check:checked', { done: items.length, total: submitted.length })}</span>
        {basis.isStale && basis.seen && <StaleNotice seen={basis.seen} onAccept={accept} />}
        {sending.error && !basis.isStale && <ProblemAlert error={sending.error} />}
        <Button type="primary" disabled={items.length === 0 || isIncomplete} loading={sending.isPending} onClick={send}>
          {t('act.send')}
        </Button>
        <small>{t('check:draftKept')}</small>
      </div>
    </div>
  );
}

const ACCEPTED: Verdict = { verdict: 'accepted' };
