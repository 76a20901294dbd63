import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldInput } from './field-input';
import { initialOf, isAsked } from './fields';
import type { Field } from './form-fields';

type Entered = Readonly<Record<string, unknown>>;

interface Props {
  readonly field: Extract<Field, { kind: 'rows' }>;
  readonly href: string;
  readonly entered: Entered;
}

/** A list of objects, a line each; what a line asks for follows from what it says. */
export function RowsInput({ field, href, entered }: Props) {
  const { t } = useTranslation();
  const said = (entered[field.name] ?? []) as readonly (Entered | undefined)[];
  const some = async (_: unknown, given: readonly unknown[] | undefined): Promise<void> => {
    if (field.required && !given?.length) throw new Error(t('act.rowNeeded'));
  };
  return (
    <Form.List name={field.name} rules={[{ validator: some }]}>
      {(lines, { add, remove }, { errors }) => (
        <fieldset className="rows">
          <legend>{t(`field.${field.label}`)}</legend>
          {lines.map(({ key, name }) => (
            <div key={key} className="row">
              {field.of
                .filter((part) => isAsked(part, said[name] ?? {}))
                .map((part) => (
                  <FieldInput key={part.name} field={part} href={href} entered={said[name] ?? {}} path={name} />
                ))}
              <Button onClick={() => remove(name)}>{t('act.removeRow')}</Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add(initialOf(field.of))}>{t('act.addRow')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
