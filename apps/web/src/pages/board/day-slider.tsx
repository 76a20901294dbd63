import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Day } from '../../parts/day';
import { dayAfter, daysApart } from './use-board';

interface Props {
  readonly since: string;
  readonly today: string;
  readonly day: string;
  /** With undefined: back to today. */
  readonly onChange: (day: string | undefined) => void;
}

/** Goes back through the record, a day at a step. */
export function DaySlider({ since, today, day, onChange }: Props) {
  const { t } = useTranslation('board');
  const last = Math.max(0, daysApart(since, today));
  const shown = Math.max(0, daysApart(since, day));
  const [moving, setMoving] = useState<number>();
  const at = Math.min(moving ?? shown, last);
  const go = (days: number): void => {
    setMoving(undefined);
    onChange(days >= last ? undefined : dayAfter(since, Math.max(0, days)));
  };
  return (
    <div className="day-slider" role="group" aria-label={t('day')}>
      <Button icon={<LeftOutlined />} aria-label={t('dayBefore')} disabled={at <= 0} onClick={() => go(at - 1)} />
      <Slider
        className="day-slider-rail"
        min={0}
        max={Math.max(last, 1)}
        disabled={last === 0}
        value={last === 0 ? 1 : at}
        onChange={setMoving}
        onChangeComplete={go}
        ariaLabelForHandle={t('day')}
        ariaValueTextFormatterForHandle={(value) => dayAfter(since, value)}
        tooltip={{ open: false }}
      />
      <Button icon={<RightOutlined />} aria-label={t('dayAfter')} disabled={at >= last} onClick={() => go(at + 1)} />
      <Day on={dayAfter(since, at)} />
      {at < last && (
        <Button type="link" onClick={() => onChange(undefined)}>
          {t('now')}
        </Button>
      )}
    </div>
  );
}
