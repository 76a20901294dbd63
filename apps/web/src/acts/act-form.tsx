import type { QueryKey } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../parts/problem-alert';
import { clearDraft, keepDraft, readDraft } from './drafts';
import { FieldInput } from './field-input';
import { type Expectation, bodyOf, fieldsOf } from './fields';
import { type Act, useAct } from './send-act';

interface Props {
  readonly act: Act;
  readonly expects?: Expectation | undefined;
  readonly touches: readonly QueryKey[];
  readonly onDone?: () => void;
}

/** The form of one act. What was typed is kept until it is sent, also over a login, a reload and a lost line. */
export function ActForm({ act, expects, touches, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Record<string, unknown>>();
  const sending = useAct(act, touches);
  const fields = fieldsOf(act.name, expects) ?? [];

  useEffect(() => form.setFieldsValue(readDraft(act.href)), [form, act.href]);

  const finish = (entered: Record<string, unknown>): void => {
    if (sending.isPending) return;
    const fixed = expects?.kind ? { kind: expects.kind } : {};
    sending.mutate(bodyOf(fields, entered, fixed), {
      onSuccess: () => {
        clearDraft(act.href);
        onDone?.();
      },
    });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={finish}
      onValuesChange={(_, all) => keepDraft(act.href, all)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
      scrollToFirstError={{ focus: true }}
    >
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} />
      ))}
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button type="primary" htmlType="submit" loading={sending.isPending} className="act-send">
        {t('act.send')}
      </Button>
    </Form>
  );
}
