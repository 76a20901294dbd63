import { Button, Form, Input, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClock } from '../../app/clock';
import { Empty } from '../../parts/empty';
import { ProblemAlert } from '../../parts/problem-alert';
import '../../parts/bulk/texts';
import { keepChoice } from './choice';
import { LaunchRows } from './launch-rows';
import { TARGETS } from './targets';
import { type Terms, useLaunch } from './use-launch';
import './texts';

interface Props {
  readonly tier: string;
  readonly firms: readonly string[];
}

/** Where the chosen firms are to climb and by when; what would become of each, and then what became of it. */
export function TermsStep({ tier, firms }: Props) {
  const { t } = useTranslation(['texts', 'launch', 'bulk']);
  const go = useNavigate();
  const clock = useClock();
  const [form] = Form.useForm<Terms>();
  const { rows, stage, isRunning, error, preview, launch, possible, change } = useLaunch(firms);
  // What a launch was begun with stays, also where it has to be asked for again.
  const [launched, setLaunched] = useState<readonly string[]>([]);
  if (firms.length === 0) {
    return (
      <Empty why={t('launch:nothingChosen')} next={t('launch:nothingChosenHint')}>
        <Link to="/launch">{t('launch:toCandidates')}</Link> · <Link to="/enterprises">{t('launch:toDirectory')}</Link>
      </Empty>
    );
  }
  const counts = { accepted: possible.length, refused: rows.length - possible.length };
  const isOver = stage === 'launched';
  const begin = (): void => {
    if (isRunning) return;
    const codes = launched.length > 0 ? launched : possible;
    setLaunched(codes);
    void launch(codes, form.getFieldsValue(), false).then(() => keepChoice([]));
  };
  const ask = (terms: Terms): void => {
    setLaunched([]);
    void preview(terms);
  };
  return (
    <>
      <Form<Terms>
        form={form}
        layout="vertical"
        initialValues={{ targetTier: TARGETS.find((known) => known === tier) ?? 'srdi' }}
        onFinish={ask}
        onValuesChange={change}
        disabled={isRunning || isOver}
      >
        <Form.Item name="targetTier" label={t('launch:targetTier')} rules={[{ required: true }]}>
          <Select options={TARGETS.map((value) => ({ value, label: t(`tier.${value}`) }))} className="filter" />
        </Form.Item>
        <Form.Item
          name="targetDate"
          label={t('launch:targetDate')}
          rules={[
            {
              validator: (_, day?: string) =>
                day && day > (clock?.today ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('launch:dateRequired'))),
            },
          ]}
        >
          <Input type="date" className="field-date" />
        </Form.Item>
        {!isOver && (
          <div className="list-tools">
            <Button onClick={() => void go(-1)} disabled={isRunning}>
              {t('launch:back')}
            </Button>
            <Button htmlType="submit" type={stage === 'open' ? 'primary' : 'default'} loading={isRunning}>
              {t('launch:preview')}
            </Button>
            {stage === 'previewed' && (
              <Button type="primary" disabled={possible.length === 0} loading={isRunning} onClick={begin}>
                {t('launch:launch', { count: possible.length })}
              </Button>
            )}
          </div>
        )}
      </Form>
      {error !== undefined && <ProblemAlert error={error} onRetry={launched.length > 0 ? begin : undefined} />}
      <p role="status">
        {isRunning && t('bulk:progress', { done: rows.length, total: launched.length || firms.length })}
        {!isRunning && stage === 'previewed' && t('launch:previewed', counts)}
        {isOver && t('launch:finished', counts)}
      </p>
      {isRunning && (
        <Progress
          percent={Math.round((rows.length / (launched.length || firms.length)) * 100)}
          aria-label={t('bulk:result')}
        />
      )}
      {rows.length > 0 && <LaunchRows rows={rows} isOver={isOver} />}
      {isOver && <Link to="/launch">{t('launch:other')}</Link>}
    </>
  );
}
