import { Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type EnterpriseQuery, LIGHTS, POOLS, TIERS } from './list-query';
import './texts';

interface Props {
  readonly query: EnterpriseQuery;
  readonly onChange: (changed: Partial<EnterpriseQuery>) => void;
  readonly onClose: () => void;
}

/** All filters of the list in one place. */
export function FilterPanel({ query, onChange, onClose }: Props) {
  const { t } = useTranslation(['texts', 'enterprises']);
  const apply = (entered: Partial<EnterpriseQuery>): void => {
    onChange(entered);
    onClose();
  };
  return (
    <Drawer open title={t('enterprises:filters')} onClose={onClose} size={360}>
      <Form<Partial<EnterpriseQuery>> layout="vertical" initialValues={query} onFinish={apply}>
        <Form.Item name="tier" label={t('enterprise.tier')}>
          <Select allowClear options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))} />
        </Form.Item>
        <Form.Item name="pool" label={t('enterprises:pool')}>
          <Select allowClear options={POOLS.map((value) => ({ value, label: t(`enterprises:pools.${value}`) }))} />
        </Form.Item>
        <Form.Item name="light" label={t('enterprise.light')}>
          <Select allowClear options={LIGHTS.map((value) => ({ value, label: t(`light.${value}`) }))} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('enterprises:region')} rules={[{ pattern: /^\d{2,9}$/, message: '2–9' }]}>
          <Input inputMode="numeric" maxLength={9} />
        </Form.Item>
        <Form.Item
          name="industryCode"
          label={t('enterprises:industry')}
          rules={[{ pattern: /^[A-Ta-t]\d{0,4}$/, message: 'A–T, 0–9999' }]}
        >
          <Input maxLength={5} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('enterprises:apply')}
        </Button>
      </Form>
    </Drawer>
  );
}
