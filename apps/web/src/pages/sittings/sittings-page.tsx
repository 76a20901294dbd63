import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { useSession } from '../../session/session';
import { DelegationsPart } from './delegations-part';
import { MeetingsPart } from './meetings-part';
import { PanelsPart } from './panels-part';
import './texts';

const PARTS = { meetings: MeetingsPart, panels: PanelsPart, delegations: DelegationsPart } as const;

type Part = keyof typeof PARTS;

/** The permissions without which a part is not shown, and without which nothing new is begun in it. */
const READS = { meetings: 'meeting.read', panels: 'panel.read', delegations: 'delegation.read' } as const;
const BEGINS = { meetings: 'meeting.call', panels: 'panel.order', delegations: 'delegation.make' } as const;

/** Meetings, panels of experts and seats in the hands of colleagues; what is about one case is begun on its page. */
export function SittingsPage() {
  const { t } = useTranslation(['texts', 'sittings']);
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const shown = (Object.keys(PARTS) as Part[]).filter((part) => may(READS[part]));
  const part = shown.find((known) => known === search.get('part')) ?? shown[0] ?? 'meetings';
  const Shown = PARTS[part];
  const begins = may(BEGINS[part]) ? [{ name: part, method: 'POST', href: `/api/v1/${part}` }] : [];
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('sittings:title')}
      </Typography.Title>
      <Tabs
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen })}
        items={shown.map((key) => ({ key, label: t(`sittings:parts.${key}`) }))}
      />
      <div className="stack">
        <div>
          <MoreActs acts={begins} touches={[[part]]} isPlain />
        </div>
        <Shown />
      </div>
    </>
  );
}
