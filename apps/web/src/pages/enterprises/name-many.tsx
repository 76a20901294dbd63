import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select, type TableColumnsType } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { BulkDialog } from '../../parts/bulk/bulk-dialog';
import { useBulk } from '../../parts/bulk/use-bulk';
import { useRegions } from '../../parts/use-regions';
import type { Row } from './columns';
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
  const { t } = useTranslation(['texts', 'enterprises']);
  const cache = useQueryClient();
  const [form] = Form.useForm<Terms>();
  const duty = Form.useWatch('duty', form) ?? 'officer';
  const account = Form.useWatch('account', form);
  const [regionCode, setRegion] = useState<string>();
  const { options: regions = [] } = useRegions();
  const { data } = useQuery({
    queryKey: ['colleagues', duty, regionCode],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/colleagues', { params: { query: { role: duty, ...(regionCode ? { regionCode } : {}) } } }),
      ),
  });
  const colleagues = data?.items ?? [];
  const name = colleagues.find((one) => one.account === account)?.name ?? account;
  // As they were when it began: the form may be gone before the last firm is.
  const said = useRef<Terms>(undefined);
  const bulk = useBulk(async (creditCode, key) => {
    if (!said.current) return;
    const { account: chosen, ...terms } = said.current;
    const params = { header: { 'Idempotency-Key': key }, path: { creditCode } };
    const body = { ...terms, account: chosen === NOBODY ? null : chosen };
    await ask(() => client.POST('/api/v1/enterprises/{creditCode}/caretakers', { params, body }));
  });
  const begin = async (left: readonly string[]): Promise<void> => {
    said.current = await form.validateFields();
    await bulk.run(left);
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
  ];
  const isFixed = bulk.isRunning || bulk.outcomes.size > 0;
  return (
    <BulkDialog<Row>
      title={t('enterprises:nameMany')}
      rows={firms}
      keyOf={({ creditCode }) => creditCode}
      columns={columns}
      bulk={bulk}
      onBegin={begin}
      onClose={onClose}
    >
      <Form<Terms> form={form} layout="vertical" initialValues={{ duty: 'officer' }} disabled={isFixed}>
        <Form.Item name="duty" label={t('enterprises:duty')}>
          <Radio.Group
            options={DUTIES.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={() => form.resetFields(['account'])}
          />
        </Form.Item>
        <Form.Item label={t('enterprises:caretakerRegion')}>
          <Select
            aria-label={t('enterprises:caretakerRegion')}
            allowClear
            placeholder={t('list.all')}
            value={regionCode}
            options={regions}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen: string | undefined) => {
              setRegion(chosen);
              form.resetFields(['account']);
            }}
          />
        </Form.Item>
        <Form.Item
          name="account"
          label={t('enterprises:caretaker')}
          rules={[{ required: true, message: t('enterprises:caretakerMissing') }]}
        >
          <Select
            aria-label={t('enterprises:caretaker')}
            showSearch={{ optionFilterProp: 'label' }}
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
    </BulkDialog>
  );
}
