import type { QueryKey } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../parts/problem-alert';
import { clearDraft, keepDraft, readDraft } from './drafts';
import { FieldInput } from './field-input';
import { bodyOf, fieldsOf, isAsked } from './fields';
import { type Act, type Expectation, useAct } from './send-act';

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
  const fields = fieldsOf(act.href, expects);
  const entered = Form.useWatch([], form) as Record<string, unknown> | undefined;

  const known = expects?.itemId ? { itemId: expects.itemId } : {};
  const only = expects?.kind ? { kind: expects.kind } : {};
  const initial = { ...known, ...only };

  useEffect(() => form.setFieldsValue(readDraft(act.href)), [form, act.href]);
  if (!fields) return <Alert type="warning" title={t('act.noForm', { act: act.name })} />;

  const finish = (given: Record<string, unknown>): void => {
    if (sending.isPending) return;
    sending.mutate(bodyOf(fields, given), {
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
      initialValues={initial}
      onFinish={finish}
      onValuesChange={(_, all) => keepDraft(act.href, all)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
      scrollToFirstError={{ focus: true }}
    >
      {fields
        .filter((field) => isAsked(field, entered ?? initial))
        .map((field) => (
          <FieldInput key={field.name} field={field} href={act.href} />
        ))}
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button type="primary" htmlType="submit" loading={sending.isPending} className="act-send">
        {t('act.send')}
      </Button>
    </Form>
  );
}
