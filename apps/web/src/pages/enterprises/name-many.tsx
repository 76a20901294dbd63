import { useQueries, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Progress, Radio, Select, type TableColumnsType } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { BulkOutcome } from '../../parts/bulk/bulk-outcome';
import { useBulk } from '../../parts/bulk/use-bulk';
import { DataTable } from '../../parts/data-table';
import type { Row } from './columns';
import '../../parts/bulk/texts';
import './texts';

const DUTIES = ['officer', 'mentor'] as const;

type Duty = (typeof DUTIES)[number];

/** No account is called so. */
const NOBODY = '—';

interface Terms {
  readonly duty: Duty;
  readonly account: string;
  readonly reason: string;
}

/** Hands the chosen firms to somebody, for a reason: shows from whom to whom first, then what became of each. */
export function NameMany({ firms, onClose }: { readonly firms: readonly Row[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['texts', 'enterprises', 'bulk']);
  const cache = useQueryClient();
  const [form] = Form.useForm<Terms>();
  const duty = Form.useWatch('duty', form) ?? 'officer';
  const account = Form.useWatch('account', form);
  const lists = useQueries({
    queries: DUTIES.map((role) => ({
      queryKey: ['colleagues', role],
      queryFn: () => ask(() => client.GET('/api/v1/colleagues', { params: { query: { role } } })),
    })),
  });
  const colleagues = lists[DUTIES.indexOf(duty)]?.data?.items ?? [];
  const name = colleagues.find((one) => one.account === account)?.name ?? account;
  // As they were when it began: the form may be gone before the last firm is.
  const said = useRef<Terms>(undefined);
  const { outcomes, isRunning, run, stop } = useBulk(async (creditCode, key) => {
    if (!said.current) return;
    const { account: chosen, ...terms } = said.current;
    const params = { header: { 'Idempotency-Key': key }, path: { creditCode } };
    const body = { ...terms, account: chosen === NOBODY ? null : chosen };
    await ask(() => client.POST('/api/v1/enterprises/{creditCode}/caretakers', { params, body }));
  });
  const left = firms.filter(({ creditCode }) => !outcomes.get(creditCode)?.isAccepted);
  const begin = async (): Promise<void> => {
    said.current = await form.validateFields();
    await run(left.map(({ creditCode }) => creditCode));
    await cache.invalidateQueries({ queryKey: ['enterprises'] });
  };
  const holder = ({ caretakers }: Row): string => {
    const one = caretakers.find((known) => known.duty === duty);
    return one ? (one.name ?? one.account) : t('enterprises:nobody');
  };
  const columns: TableColumnsType<Row> = [
    { title: t('enterprise.name'), dataIndex: 'name' },
    { title: t('enterprises:now'), render: (_, row) => holder(row) },
    { title: t('enterprises:then'), render: () => (account === NOBODY ? t('enterprises:nobody') : (name ?? '—')) },
    { title: t('bulk:result'), render: (_, { creditCode }) => <BulkOutcome outcome={outcomes.get(creditCode)} /> },
  ];
  const started = outcomes.size > 0;
  return (
    <Modal
      open
      width={820}
      title={t('enterprises:nameMany')}
      onCancel={() => {
        stop();
        onClose();
      }}
      footer={[
        isRunning && (
          <Button key="stop" onClick={stop}>
            {t('bulk:stop')}
          </Button>
        ),
        <Button
          key="run"
          type="primary"
          disabled={left.length === 0}
          loading={isRunning}
          onClick={() => void begin().catch(() => undefined)}
        >
          {t(started ? 'bulk:again' : 'bulk:run', { count: left.length })}
        </Button>,
      ]}
    >
      <Form<Terms> form={form} layout="vertical" initialValues={{ duty: 'officer' }} disabled={isRunning || started}>
        <Form.Item name="duty" label={t('enterprises:duty')}>
          <Radio.Group
            options={DUTIES.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={() => form.resetFields(['account'])}
          />
        </Form.Item>
        <Form.Item
          name="account"
          label={t('enterprises:caretaker')}
          rules={[{ required: true, message: t('enterprises:caretakerMissing') }]}
        >
          <Select
            aria-label={t('enterprises:caretaker')}
            options={[
              ...colleagues.map((one) => ({ value: one.account, label: `${one.name}（${one.account}）` })),
              { value: NOBODY, label: t('enterprises:nobody') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('enterprises:handover')}
          rules={[{ required: true, whitespace: true, message: t('enterprises:reasonMissing') }]}
        >
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <p role="status">{t('bulk:progress', { done: outcomes.size, total: firms.length })}</p>
      <Progress percent={Math.round((outcomes.size / firms.length) * 100)} aria-label={t('bulk:result')} />
      <DataTable<Row> label={t('enterprises:nameMany')} rowKey="creditCode" columns={columns} dataSource={[...firms]} />
    </Modal>
  );
}
