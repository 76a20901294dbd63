import { type QueryKey, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useClock } from '../../app/clock';
import { ProblemAlert } from '../../parts/problem-alert';
import { countUpTo, useLengthRule } from '../../parts/text-limit';
import { keepDraft, readDraft } from '../drafts';
import { type Act, useAct } from '../send-act';
import { Checklist } from './checklist';
import { Photos } from './photos';
import { type Answers, siteCheckBody } from './site-check-body';
import './texts';

/** As the API takes them. */
const PLACE_MAX = 200;
const FINDINGS_MAX = 4_000;

interface Props {
  readonly act: Act;
  readonly creditCode: string;
  readonly touches: readonly QueryKey[];
}

/** A site check, filled in on the spot by two people: what is looked at, pictures, what was found. Kept until it is sent. */
export function SiteCheckForm({ act, creditCode, touches }: Props) {
  const { t } = useTranslation(['texts', 'siteCheck']);
  const longest = useLengthRule();
  const clock = useClock();
  const [form] = Form.useForm<Answers>();
  const entered = (Form.useWatch([], form) as Answers | undefined) ?? {};
  const sending = useAct(act, touches);
  const id = act.href.split('/')[4] ?? '';
  const { data: review } = useQuery({
    queryKey: ['review', id],
    queryFn: () => ask(() => client.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
  });
  const { data: colleagues } = useQuery({
    queryKey: ['list', 'colleagues'],
    queryFn: () => ask(() => client.GET('/api/v1/colleagues')),
  });
  useEffect(() => form.setFieldsValue(readDraft(act.href)), [form, act.href]);
  const items = review?.siteChecklist ?? [];
  const blanks = items.filter((item) => !entered.found?.[item.id]).length;
  const required = { required: true, message: t('session.required') };
  const two = async (_: unknown, names: readonly string[] = []): Promise<void> => {
    if (new Set(names).size < 2) throw new Error(t('siteCheck:twoPeople'));
  };
  const send = (answers: Answers): void => {
    if (sending.isPending) return;
    sending.mutate(siteCheckBody(answers));
  };
  const names = colleagues?.items.map(({ name, account }) => ({ value: name, label: `${name}（${account}）` })) ?? [];
  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      onFinish={send}
      onValuesChange={(_, all) => keepDraft(act.href, all as Record<string, unknown>)}
      scrollToFirstError={{ focus: true }}
    >
      <Form.Item name="people" label={t('siteCheck:people')} rules={[{ validator: two }]} required>
        <Select
          mode="tags"
          options={names}
          showSearch={{ optionFilterProp: 'label' }}
          tokenSeparators={['、', '，', ',']}
        />
      </Form.Item>
      <Form.Item name="checkedOn" label={t('siteCheck:on')} rules={[required]}>
        <Input type="date" max={clock?.today} className="field-date" />
      </Form.Item>
      <Form.Item name="place" label={t('siteCheck:place')} rules={[required, longest(PLACE_MAX)]}>
        <Input count={countUpTo(PLACE_MAX)} dir="auto" />
      </Form.Item>
      <Checklist items={items} entered={entered} />
      <Form.Item name="photos" label={t('siteCheck:photos')}>
        <Photos creditCode={creditCode} place={entered.place} />
      </Form.Item>
      <Form.Item name="findings" label={t('siteCheck:findings')} rules={[required, longest(FINDINGS_MAX)]}>
        <Input.TextArea rows={4} count={countUpTo(FINDINGS_MAX)} dir="auto" />
      </Form.Item>
      <Form.Item name="result" label={t('siteCheck:result')} rules={[required]}>
        <Radio.Group
          options={(['consistent', 'inconsistent'] as const).map((value) => ({
            value,
            label: t(`choice.siteCheck.${value}`),
          }))}
        />
      </Form.Item>
      {blanks > 0 && <p role="status">{t('siteCheck:blanks', { count: blanks })}</p>}
      {sending.error && <ProblemAlert error={sending.error} />}
      <Button type="primary" htmlType="submit" loading={sending.isPending} className="act-send">
        {t('act.send')}
      </Button>
      <p>
        <small>{t('siteCheck:kept')}</small>
      </p>
    </Form>
  );
}
