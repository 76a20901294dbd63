import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import './texts';

/** When messages come, and in which language, as the form has it. */
export interface Times {
  readonly language: 'zh' | 'en';
  readonly mode: 'immediate' | 'daily' | 'weekly';
  readonly hour: number;
  readonly weekday: number;
  readonly quiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly urgentPasses: boolean;
}

const NIGHT = { from: '22:00', to: '07:00', urgentPasses: true };

export const timesOf = ({ language, digest, quietHours }: Schemas['PreferencesResponseDto']): Times => ({
  ...{ language, ...digest, ...NIGHT, ...quietHours },
  quiet: quietHours !== null,
});

/** As the server takes it. What is not shown in the form stands as it was. */
export function bodyOfTimes(said: Times): Omit<Schemas['PreferencesRequestDto'], 'channels'> {
  const { language, mode, hour, weekday, quiet, from, to, urgentPasses } = said;
  return { language, digest: { mode, hour, weekday }, quietHours: quiet ? { from, to, urgentPasses } : null };
}

/** Fields of the form of messages. Those that an answer makes needless are hidden and keep what they say. */
export function TimesFields() {
  const { t } = useTranslation(['texts', 'me']);
  const form = Form.useFormInstance<Times>();
  const mode = Form.useWatch('mode', form);
  const quiet = Form.useWatch('quiet', form);
  const days = t('weekday', { returnObjects: true });
  // The server counts from Monday, 1.
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: days[value % 7] }));
  const required = [{ required: true, message: t('me:required') }];
  return (
    <>
      <Form.Item name="language" label={t('me:language')}>
        <Radio.Group options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`me:languages.${value}`) }))} />
      </Form.Item>
      <Form.Item name="mode" label={t('me:digest')}>
        <Radio.Group
          options={(['immediate', 'daily', 'weekly'] as const).map((value) => ({
            value,
            label: t(`me:modes.${value}`),
          }))}
        />
      </Form.Item>
      <div className="me-quiet">
        <Form.Item name="weekday" label={t('me:weekday')} hidden={mode !== 'weekly'}>
          <Select options={weekdays} className="filter" />
        </Form.Item>
        <Form.Item name="hour" label={t('me:hour')} hidden={mode === 'immediate'} rules={required}>
          <InputNumber min={0} max={23} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="quiet" valuePropName="checked">
        <Checkbox>{t('me:quiet')}</Checkbox>
      </Form.Item>
      <div className="me-quiet">
        <Form.Item name="from" label={t('me:quietFrom')} hidden={!quiet} rules={required}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="to" label={t('me:quietTo')} hidden={!quiet} rules={required}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="urgentPasses" label=" " valuePropName="checked" hidden={!quiet}>
          <Checkbox>{t('me:urgent')}</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}
