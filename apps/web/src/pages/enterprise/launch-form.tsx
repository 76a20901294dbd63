import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../acts/send-act';
import { ProblemAlert } from '../../parts/problem-alert';
import './plan-texts';

interface Entered {
  readonly targetTier: string;
  readonly targetDate: string;
}

const TIERS = ['innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

/** Takes a firm under cultivation: where it is to climb, and by when. */
export function LaunchForm({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'plan']);
  const cache = useQueryClient();
  const launching = useAct({ name: 'cultivations', method: 'POST', href: '/api/v1/cultivations' }, [
    ['enterprise', creditCode],
  ]);
  const rules = [{ required: true, message: t('session.required') }];
  const launch = (entered: Entered): void =>
    launching.mutate(
      { creditCode, ...entered },
      { onSuccess: () => void cache.invalidateQueries({ queryKey: ['cultivation', creditCode] }) },
    );
  return (
    <Card title={t('plan:launch')}>
      <p>{t('enterprise.noCultivation')}</p>
      <Form<Entered> layout="vertical" onFinish={launch}>
        <Form.Item name="targetTier" label={t('plan:targetTier')} rules={rules}>
          <Select options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))} className="filter" />
        </Form.Item>
        <Form.Item name="targetDate" label={t('plan:targetDate')} rules={rules}>
          <Input type="date" className="field-date" />
        </Form.Item>
        {launching.error && <ProblemAlert error={launching.error} />}
        <Button type="primary" htmlType="submit" loading={launching.isPending}>
          {t('plan:launch')}
        </Button>
      </Form>
    </Card>
  );
}
