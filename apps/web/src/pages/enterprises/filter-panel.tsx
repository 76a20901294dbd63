import { Button, Drawer, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRegions } from '../../parts/use-regions';
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
  const regions = useRegions();
  const sections: Readonly<Record<string, string>> = t('enterprises:industries', { returnObjects: true });
  const industries = Object.entries(sections).map(([value, name]) => ({ value, label: `${value} ${name}` }));
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
        <Form.Item name="caretaker" label={t('enterprises:caretaker')}>
          <Select
            allowClear
            options={(['me', 'none'] as const).map((value) => ({ value, label: t(`enterprises:keptBy.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="regionCode" label={t('enterprise.region')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={regions.options ?? []} />
        </Form.Item>
        <Form.Item name="industryCode" label={t('enterprise.industry')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={industries} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('enterprises:apply')}
        </Button>
      </Form>
    </Drawer>
  );
}
