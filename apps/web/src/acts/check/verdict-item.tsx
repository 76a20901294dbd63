import { Button, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../parts/language';
import { countUpTo, lengthOf } from '../../parts/text-limit';
import './texts';

export interface Verdict {
  readonly verdict?: 'accepted' | 'returned';
  readonly kind?: string;
  readonly reason?: string;
}

export const RETURN_KINDS = ['missing', 'unclear', 'outdated', 'inconsistent', 'wrong-form'] as const;

/** Characters that the server takes. */
export const MOST_REASON = 2_000;

interface Props {
  readonly item: Schemas['DocumentItemResponseDto'];
  readonly verdict: Verdict;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onSay: (said: Verdict) => void;
}

/** One paper of the list: accepted, or sent back with what is wrong with it. */
export function VerdictItem({ item, verdict, isOpen, onOpen, onSay }: Props) {
  const { t } = useTranslation(['texts', 'check']);
  const words = useWords();
  const title = words(item.titles);
  return (
    <li className={isOpen ? 'check-item open' : 'check-item'} data-row tabIndex={-1} onFocus={onOpen}>
      <Button type="link" onClick={onOpen} aria-current={isOpen ? 'true' : undefined}>
        {title}
      </Button>
      <Radio.Group
        aria-label={title}
        value={verdict.verdict}
        onChange={({ target }) => onSay({ ...verdict, verdict: target.value as Verdict['verdict'] })}
        options={[
          { value: 'accepted', label: t('choice.item.accepted') },
          { value: 'returned', label: t('choice.item.returned') },
        ]}
      />
      {verdict.verdict === 'returned' && (
        <>
          <Select
            aria-label={t('check:kind')}
            placeholder={t('check:kind')}
            value={verdict.kind}
            onChange={(kind: string) => onSay({ ...verdict, kind })}
            options={RETURN_KINDS.map((value) => ({ value, label: t(`check:kinds.${value}`) }))}
          />
          <Input.TextArea
            rows={2}
            aria-label={`${t('field.reason')} ${title}`}
            placeholder={t('field.reason')}
            count={countUpTo(MOST_REASON)}
            status={lengthOf(verdict.reason ?? '') > MOST_REASON ? 'error' : undefined}
            dir="auto"
            value={verdict.reason}
            onChange={({ target }) => onSay({ ...verdict, reason: target.value })}
          />
        </>
      )}
    </li>
  );
}
