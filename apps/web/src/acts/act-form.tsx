import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../parts/problem-alert';
import { keepDraft, readDraft } from './drafts';
import { FieldInput } from './field-input';
import { bodyOf, fieldsOf, initialOf, isAsked, keptOf } from './fields';
import { usePerson } from '../session/session';
import { StaleNotice } from './stale-notice';
import { useBasis } from './use-basis';
import { type Act, type Expectation, draftOf, useAct } from './send-act';

interface Props {
  readonly act: Act;
  readonly expects?: Expectation | undefined;
  readonly touches: readonly QueryKey[];
  /** @param answer what the server made of it */
  readonly onDone?: (answer: unknown) => void;
}

/** The form of one act. What was typed is kept until it is sent, also over a login, a reload and a lost line. */
export function ActForm({ act, expects, touches, onDone }: Props) {
  const { t } = useTranslation();
  // Where somebody has two tasks on a page their fields would have the same ids, and a label would lead to the wrong form.
  const name = useId();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [isTouched, setTouched] = useState(() => Object.keys(readDraft(draftOf(act))).length > 0);
  const [isSaid, setSaid] = useState(false);
  const basis = useBasis(act, isTouched);
  const sending = useAct(act, touches, basis.seen?.revision);
  const person = usePerson();
  const queries = useQueryClient();
  const given = Object.keys(act.given ?? {});
  const fields = fieldsOf(act.href, expects)?.filter(
    ({ name, officeOnly, expertOnly }) =>
      !given.includes(name.split('.')[0] ?? '') &&
      !(officeOnly && person.creditCode) &&
      !(expertOnly && !person.roles.includes('expert')),
  );
  const draft = draftOf(act);
  const entered = Form.useWatch([], form) as Record<string, unknown> | undefined;

  const known = expects?.itemId ? { itemId: expects.itemId } : {};
  const only = expects?.kind ? { kind: expects.kind } : {};
  const initial = { ...initialOf(fields ?? []), ...known, ...only };

  useEffect(() => form.setFieldsValue(readDraft(draft)), [form, draft]);
  if (!fields) return <Alert type="warning" title={t('act.noForm', { act: act.name })} />;

  const finish = (said: Record<string, unknown>): void => {
    if (sending.isPending) return;
    sending.mutate(bodyOf(fields, said), {
      onError: basis.look,
      onSuccess: (answer) => {
        setTouched(false);
        // Where the task goes on, the form is empty again and says that the last answer was taken.
        form.resetFields();
        setSaid(true);
        onDone?.(answer);
      },
    });
  };
  const accept = (): void => {
    basis.accept();
    sending.reset();
    touches.forEach((queryKey) => void queries.invalidateQueries({ queryKey }));
  };
  return (
    <Form
      name={name}
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={finish}
      onValuesChange={(_, all) => {
        setTouched(true);
        setSaid(false);
        keepDraft(draft, keptOf(fields, all));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
      scrollToFirstError={{ focus: true }}
    >
      {fields
        .filter((field) => isAsked(field, entered ?? initial))
        .map((field) => (
          <FieldInput
            key={`${field.name} ${field.when?.join() ?? ''}`}
            field={field}
            href={act.href}
            entered={entered ?? initial}
          />
        ))}
      {basis.isStale && basis.seen && <StaleNotice seen={basis.seen} onAccept={accept} />}
      {sending.error && !basis.isStale && <ProblemAlert error={sending.error} />}
      {isTouched && !sending.isPending && <p className="aside">{t('form.saved')}</p>}
      {isSaid && <Alert type="success" role="status" showIcon title={t('act.done')} />}
      <Button type="primary" htmlType="submit" loading={sending.isPending} className="act-send">
        {t('act.send')}
      </Button>
    </Form>
  );
}
