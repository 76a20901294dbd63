import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { useSession } from '../../session/session';
import { BatchesPart } from '../batch/batches-part';
import { DelegationsPart } from './delegations-part';
import { MeetingsPart } from './meetings-part';
import { PanelsPart } from './panels-part';
import './texts';

const PARTS = {
  meetings: MeetingsPart,
  panels: PanelsPart,
  delegations: DelegationsPart,
  checks: BatchesPart,
} as const;

type Part = keyof typeof PARTS;

/** The permissions without which a part is not shown, and without which nothing new is begun in it. */
const READS = {
  meetings: 'meeting.read',
  panels: 'panel.read',
  delegations: 'delegation.read',
  checks: 'site-draw.read',
} as const;
const BEGINS: Partial<Record<Part, string>> = {
  ...{ meetings: 'meeting.call', panels: 'panel.order', delegations: 'delegation.make' },
};

/** Meetings, panels of experts, seats in the hands of colleagues, and site checks by lot; what is about one case is begun on its page. */
export function SittingsPage() {
  const { t } = useTranslation(['texts', 'sittings']);
  const { may } = useSession();
  const [search] = useSearchParams();
  const shown = (Object.keys(PARTS) as Part[]).filter((part) => may(READS[part]));
  const part = shown.find((known) => known === search.get('part')) ?? shown[0] ?? 'meetings';
  const Shown = PARTS[part];
  const action = BEGINS[part];
  const begins = action && may(action) ? [{ name: part, method: 'POST', href: `/api/v1/${part}` }] : [];
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('sittings:title')}
      </Typography.Title>
      <nav aria-label={t('sittings:title')}>
        <ul className="page-parts">
          {shown.map((key) => (
            <li key={key}>
              <Link to={`?part=${key}`} aria-current={key === part ? 'page' : undefined}>
                {t(`sittings:parts.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="stack">
        <div>
          <MoreActs acts={begins} touches={[[part]]} isPlain />
        </div>
        <Shown />
      </div>
    </>
  );
}
