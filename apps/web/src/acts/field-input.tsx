import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { countUpTo, useLengthRule } from '../parts/text-limit';
import { ClockRule } from './clock-rule';
import type { Field } from './form-fields';
import { LegalWarning } from './legal-warning';
import { ListedInput } from './listed-input';
import { RowsInput } from './rows-input';

/** Characters that the server takes. */
const MOST = { long: 4_000, text: 200 } as const;

interface Given {
  readonly field: Field;
  readonly href: string;
  readonly entered: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly value?: never;
}

function useOptions(field: Field): { value: string; label: string }[] {
  const { t } = useTranslation();
  if (!('options' in field)) return [];
  const key = field.words === 'department' || field.words === 'tier' || field.words === 'stepKind';
  const words: Readonly<Record<string, string>> = key
    ? t(field.words as 'department', { returnObjects: true })
    : t(`choice.${field.words as 'yesNo'}`, { returnObjects: true });
  return field.options.map((value) => ({ value, label: words[value] ?? value }));
}

function Control({ field, href, entered, ...given }: Given) {
  const options = useOptions(field);
  switch (field.kind) {
    case 'long':
      // Not growing by itself: the library measures that by an inline style, which the page's policy refuses.
      return <Input.TextArea {...given} rows={4} count={countUpTo(MOST.long)} dir="auto" />;
    case 'date':
      return <Input {...given} type="date" className="field-date" />;
    case 'text':
      return <Input {...given} dir="auto" />;
    case 'number':
      return <InputNumber {...given} min={1} max={999} precision={0} />;
    case 'names':
      return <Select {...given} mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', '\n']} />;
    case 'pick':
      return (
        <Select {...given} options={options} {...(field.several ? { mode: 'multiple' as const } : {})} allowClear />
      );
    case 'choice':
      return <Radio.Group {...given} options={options} />;
    case 'clockRule':
      return <ClockRule {...given} />;
    case 'warning':
      return <LegalWarning href={href} {...given} />;
    case 'listed':
      return <ListedInput field={field} href={href} entered={entered} {...given} />;
    case 'rows':
      return null;
  }
}

interface Asked {
  readonly field: Field;
  readonly href: string;
  /** What the form, or the row, says so far. */
  readonly entered: Readonly<Record<string, unknown>>;
  /** The line of a list in which it stands. */
  readonly path?: number;
}

/** One field of a form, with its label and what is wrong with it. */
export function FieldInput({ field, href, entered, path }: Asked) {
  const { t } = useTranslation();
  const atMost = useLengthRule();
  if (field.kind === 'rows') return <RowsInput field={field} href={href} entered={entered} />;
  const isWritten = field.kind === 'long' || field.kind === 'text';
  const rules = [
    ...(field.required ? [{ required: true, message: t('session.required') }] : []),
    ...(isWritten ? [atMost(MOST[field.kind])] : []),
  ];
  const name = path === undefined ? field.name : [path, field.name];
  return (
    <Form.Item name={name} label={t(`field.${field.label}`)} rules={rules}>
      <Control field={field} href={href} entered={entered} />
    </Form.Item>
  );
}
