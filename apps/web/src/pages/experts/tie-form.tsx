import { Button, Form } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { FieldInput } from '../../acts/field-input';
import { bodyOf, initialOf, isAsked } from '../../acts/fields';
import type { Field } from '../../acts/form-fields';
import { useAct } from '../../acts/send-act';
import { ProblemAlert } from '../../parts/problem-alert';

type Expert = Schemas['ExpertResponseDto'];

interface Props {
  readonly expert: Expert;
  readonly fields: readonly Field[];
  /** @returns what the entry of the register says from then on, made of what it says and what was filled in */
  readonly change: (entered: Readonly<Record<string, unknown>>) => object;
  readonly label: string;
  readonly onDone?: () => void;
}

/** One change of an entry. The register takes a list as a whole: on an entry that changed meanwhile nothing is overwritten. */
export function TieForm({ expert, fields, change, label, onDone }: Props) {
  const { t } = useTranslation();
  // Several forms stand side by side: without a name of its own each would give its fields the same ids.
  const name = useId();
  const [form] = Form.useForm<Record<string, unknown>>();
  const href = `/api/v1/experts/${expert.id}/changes`;
  const sending = useAct({ name: 'changes', method: 'POST', href }, [['experts'], ['expert']], expert.revision);
  const entered = (Form.useWatch([], form) as Record<string, unknown> | undefined) ?? initialOf(fields);
  const send = (said: Record<string, unknown>): void => {
    if (sending.isPending) return;
    const done = (): void => {
      form.resetFields();
      onDone?.();
    };
    sending.mutate(change(bodyOf(fields, said) as Record<string, unknown>), { onSuccess: done });
  };
  return (
    <Form
      name={name}
      form={form}
      layout="vertical"
      initialValues={initialOf(fields)}
      onFinish={send}
      aria-label={label}
    >
      {fields
        .filter((field) => isAsked(field, entered))
        .map((field) => (
          <FieldInput key={field.name} field={field} href={href} entered={entered} />
        ))}
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button htmlType="submit" loading={sending.isPending}>
        {t('act.send')}
      </Button>
    </Form>
  );
}
