import type { QueryKey } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { ProblemAlert } from '../parts/problem-alert';
import { countUpTo, useLengthRule } from '../parts/text-limit';
import { keepDraft, readDraft } from './drafts';
import { type Act, useAct } from './send-act';

interface Criterion extends Pick<Schemas['ExpectedCriterionDto'], 'id' | 'max' | 'floor'> {
  readonly title?: string;
}

interface Props {
  readonly act: Act;
  readonly criteria: readonly Criterion[];
  readonly touches: readonly QueryKey[];
}

interface Entered {
  readonly points?: Readonly<Record<string, number | null>>;
  readonly comment?: string;
}

/** A scoresheet: what is typed is kept, the total runs along, and a blank is led to and never sent. */
export function ScoreForm({ act, criteria, touches }: Props) {
  const { t } = useTranslation();
  const atMost = useLengthRule();
  const [form] = Form.useForm<Entered>();
  const sending = useAct(act, touches);
  const entered = Form.useWatch([], form) as Entered | undefined;
  useEffect(() => form.setFieldsValue(readDraft(act.href)), [form, act.href]);

  const given = criteria.filter(({ id }) => typeof entered?.points?.[id] === 'number');
  const total = given.reduce((sum, { id }) => sum + (entered?.points?.[id] ?? 0), 0);
  const most = criteria.reduce((sum, { max }) => sum + max, 0);
  const blank = criteria.find((criterion) => !given.includes(criterion));
  const send = ({ points = {}, comment = '' }: Entered): void => {
    if (sending.isPending) return;
    const scores = criteria.map(({ id }) => ({ criterionId: id, points: points[id] }));
    sending.mutate({ scores, comment });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={send}
      onValuesChange={(_, all) => keepDraft(act.href, { ...all })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
      scrollToFirstError={{ focus: true }}
    >
      {criteria.map(({ id, max, floor, title }) => (
        <Form.Item
          key={id}
          name={['points', id]}
          label={`${title ?? id}（0–${max}${floor === undefined ? '' : t('score.floor', { floor })}）`}
          rules={[{ required: true, message: t('session.required') }]}
        >
          <InputNumber min={0} max={max} step={1} />
        </Form.Item>
      ))}
      <Form.Item
        name="comment"
        label={t('field.comment')}
        rules={[{ required: true, whitespace: true, message: t('session.required') }, atMost(4_000)]}
      >
        <Input.TextArea rows={4} count={countUpTo(4_000)} dir="auto" />
      </Form.Item>
      {given.length > 0 && <p className="aside">{t('form.saved')}</p>}
      <p role="status" className="score-total">
        {t('score.total', { total, most })}
      </p>
      {blank && (
        <Alert
          type="info"
          title={t('score.blanks', { count: criteria.length - given.length })}
          action={<Button onClick={() => form.focusField(['points', blank.id])}>{t('score.toBlank')}</Button>}
        />
      )}
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button type="primary" htmlType="submit" loading={sending.isPending} className="act-send">
        {t('act.send')}
      </Button>
    </Form>
  );
}
