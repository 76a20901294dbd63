import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClock } from '../../app/clock';
import { Day } from '../../parts/day';
import { Loading } from '../../parts/loading';
import { FunnelPart } from './funnel-part';
import { LatenessPart } from './lateness-part';
import { TargetsPart } from './targets-part';
import { TownsPart } from './towns-part';
import '../board/board.css';
import './progress.css';
import './texts';

const PARTS = ['targets', 'lateness', 'funnel', 'towns'] as const;

/** What a leader asks at the end of a week; every number opens what it counts. */
export function ProgressPage() {
  const { t } = useTranslation('progress');
  const [search, setSearch] = useSearchParams();
  const today = useClock()?.today;
  const part = PARTS.find((known) => known === search.get('part')) ?? 'targets';
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <p className="board-stamp">
        {t('asOf')} <Day on={today} /> · {t('number')}{' '}
        <Button icon={<PrinterOutlined />} onClick={() => print()}>
          {t('print')}
        </Button>
      </p>
      <Tabs
        tabBarGutter={16}
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen })}
        items={PARTS.map((key) => ({ key, label: t(`parts.${key}`) }))}
      />
      {!today && <Loading />}
      {today && part === 'targets' && <TargetsPart today={today} />}
      {today && part === 'lateness' && <LatenessPart today={today} />}
      {part === 'funnel' && <FunnelPart />}
      {part === 'towns' && <TownsPart />}
    </>
  );
}
