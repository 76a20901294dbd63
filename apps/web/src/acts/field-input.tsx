import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from './fields';

function Control({ field, ...given }: { readonly field: Field; readonly id?: string; readonly value?: never }) {
  const { t } = useTranslation();
  switch (field.kind) {
    case 'long':
      // Not growing by itself: the library measures that by an inline style, which the page's policy refuses.
      return <Input.TextArea {...given} rows={4} maxLength={5000} showCount />;
    case 'date':
      return <Input {...given} type="date" className="field-date" />;
    case 'text':
      return <Input {...given} maxLength={200} />;
    case 'names':
      return <Select {...given} mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} />;
    case 'choice': {
      const words: Readonly<Record<string, string>> = t(`choice.${field.words}`, { returnObjects: true });
      return (
        <Radio.Group {...given} options={field.options.map((value) => ({ value, label: words[value] ?? value }))} />
      );
    }
  }
}

/** One field of a form, with its label and what is wrong with it. */
export function FieldInput({ field }: { readonly field: Field }) {
  const { t } = useTranslation();
  const rules = field.required ? [{ required: true, message: t('session.required') }] : [];
  return (
    <Form.Item name={field.name} label={t(`field.${field.label}`)} rules={rules}>
      <Control field={field} />
    </Form.Item>
  );
}
