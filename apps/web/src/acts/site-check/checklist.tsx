import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../parts/language';
import { countUpTo, useLengthRule } from '../../parts/text-limit';
import type { Answers } from './site-check-body';
import './texts';

/** Characters of a note, as the API takes it. */
const NOTE_MAX = 1_000;

const FOUND = ['as-stated', 'differs', 'not-applicable'] as const;

interface Props {
  readonly items: readonly Schemas['ChecklistItemResponseDto'][];
  readonly entered: Answers;
}

/** The lines of the rules, one after the other: as stated or not; what differs is written down. */
export function Checklist({ items, entered }: Props) {
  const { t } = useTranslation(['texts', 'siteCheck']);
  const words = useWords();
  const longest = useLengthRule();
  if (items.length === 0) return <p>{t('siteCheck:noChecklist')}</p>;
  return (
    <fieldset className="rows">
      <legend>{t('siteCheck:checklist')}</legend>
      {items.map(({ id, title }, index) => (
        <div key={id}>
          <Form.Item
            name={['found', id]}
            label={`${index + 1}. ${words(title)}`}
            rules={[{ required: true, message: t('session.required') }]}
          >
            <Radio.Group options={FOUND.map((value) => ({ value, label: t(`siteCheck:found.${value}`) }))} />
          </Form.Item>
          {entered.found?.[id] === 'differs' && (
            <Form.Item
              name={['notes', id]}
              label={t('siteCheck:note')}
              rules={[{ required: true, message: t('session.required') }, longest(NOTE_MAX)]}
            >
              <Input.TextArea rows={2} count={countUpTo(NOTE_MAX)} dir="auto" />
            </Form.Item>
          )}
        </div>
      ))}
    </fieldset>
  );
}
