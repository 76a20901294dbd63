import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entered, PeriodKind } from './figure-body';
import './texts';

interface Props {
  /** What the indicator is kept by. */
  readonly kinds: readonly PeriodKind[];
  /** Of a figure that is corrected the period stands. */
  readonly hidden: boolean;
}

/** The year or the month that a figure is of; what is so now has neither. */
export function PeriodFields({ kinds, hidden }: Props) {
  const { t } = useTranslation(['texts', 'figures']);
  const chosen = Form.useWatch<Entered['periodKind'] | undefined>('periodKind') ?? kinds[0];
  return (
    <>
      <Form.Item name="periodKind" label={t('figures:periodKind')} hidden={kinds.length < 2 || hidden}>
        <Select options={kinds.map((value) => ({ value, label: t(`figures:periodKinds.${value}`) }))} />
      </Form.Item>
      {chosen === 'year' && (
        <Form.Item
          name="period"
          label={t('figures:year')}
          rules={[{ required: true, pattern: /^(19|20)\d{2}$/, message: t('figures:yearWrong') }]}
          hidden={hidden}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
      )}
      {chosen === 'month' && (
        <Form.Item
          name="period"
          label={t('figures:month')}
          rules={[{ required: true, message: t('session.required') }]}
          hidden={hidden}
        >
          <Input type="month" className="field-date" />
        </Form.Item>
      )}
    </>
  );
}
