import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ClockRule } from './clock-rule';
import type { Field } from './form-fields';
import { LegalWarning } from './legal-warning';

interface Given {
  readonly field: Field;
  readonly href: string;
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

function Control({ field, href, ...given }: Given) {
  const options = useOptions(field);
  switch (field.kind) {
    case 'long':
      // Not growing by itself: the library measures that by an inline style, which the page's policy refuses.
      return <Input.TextArea {...given} rows={4} maxLength={4000} showCount dir="auto" />;
    case 'date':
      return <Input {...given} type="date" className="field-date" />;
    case 'text':
      return <Input {...given} maxLength={200} dir="auto" />;
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
    case 'rows':
      return null;
  }
}

/** A list of objects, a line each. */
function Rows({ field }: { readonly field: Extract<Field, { kind: 'rows' }> }) {
  const { t } = useTranslation();
  return (
    <Form.List name={field.name}>
      {(rows, { add, remove }) => (
        <fieldset className="rows">
          <legend>{t(`field.${field.label}`)}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="row">
              {field.of.map((part) => (
                <Form.Item
                  key={part.name}
                  name={[name, part.name]}
                  label={t(`field.${part.label}`)}
                  rules={[{ required: true, message: t('session.required') }]}
                >
                  <Input maxLength={4000} dir="auto" />
                </Form.Item>
              ))}
              <Button onClick={() => remove(name)}>{t('act.removeRow')}</Button>
            </div>
          ))}
          <Button onClick={() => add()}>{t('act.addRow')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** One field of a form, with its label and what is wrong with it. */
export function FieldInput({ field, href }: { readonly field: Field; readonly href: string }) {
  const { t } = useTranslation();
  if (field.kind === 'rows') return <Rows field={field} />;
  const rules = field.required ? [{ required: true, message: t('session.required') }] : [];
  return (
    <Form.Item name={field.name} label={t(`field.${field.label}`)} rules={rules}>
      <Control field={field} href={href} />
    </Form.Item>
  );
}
