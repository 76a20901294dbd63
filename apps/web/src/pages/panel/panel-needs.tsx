import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Panel } from './types';
import './texts';

type Seat = Panel['seats'][number];

/** For what a seat waits; undefined where it waits for nothing. */
function waitOf({ expert, declared, scored }: Seat): 'declaration' | 'points' | undefined {
  if (expert === null || scored) return undefined;
  return declared ? 'points' : 'declaration';
}

/** One sentence on what the panel still waits for. */
export function PanelNeeds({ panel }: { readonly panel: Panel }) {
  const { t, i18n } = useTranslation(['texts', 'panel']);
  const english = i18n.language === 'en';
  const { status, seats } = panel;
  const waiting = seats.flatMap((seat) => {
    const what = waitOf(seat);
    return what ? [t(`panel:wait.${what}`, { seat: seat.seat })] : [];
  });
  const isOver = status === 'closed' || status === 'cancelled';
  const sentence = t(`panel:need.${status}`, { what: waiting.join(english ? ', ' : '、') });
  return <Alert type={isOver ? 'success' : 'info'} role="status" showIcon title={sentence} />;
}
