import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { EarlierPanel, PanelState, PanelSubject } from './panel.types';

/** What a panel is about, in one way of writing: a title that is spelt a little otherwise is the same thing. */
export function subjectKeyOf(subject: PanelSubject, creditCode: string): string {
  if (subject.type === 'application') return `application:${subject.id}`;
  return `${subject.type}:${creditCode}:${subject.title.normalize('NFKC').replace(/\s+/g, '').toLowerCase()}`;
}

/** Panels on one subject, whatever the key that they carry. */
export function panelsOn(key: string, panels: readonly PanelState[]): PanelState[] {
  return panels.filter(({ subject, creditCode }) => subjectKeyOf(subject, creditCode) === key);
}

/** While one is live nobody draws another for the same thing: else draws would be repeated until one pleases. */
export function liveRefusal(panels: readonly PanelState[]): Refusal | null {
  const live = panels.find(({ status }) => status !== 'closed' && status !== 'cancelled');
  if (!live) return null;
  const message = text(
    `该事项已有进行中的专家评审（${live.id}）。`,
    `A panel on the same subject is under way (${live.id}).`,
  );
  return refuse(409, 'PANEL_IS_LIVE', message, [{ path: 'subject', code: 'PANEL_IS_LIVE', message: live.id }]);
}

/** Those that ended, as the next one names them. */
export function earlierOf(panels: readonly PanelState[]): EarlierPanel[] {
  return panels.flatMap(({ id, status, draw, cancelled }) =>
    status === 'closed' || status === 'cancelled'
      ? [{ id, status, drawn: draw !== null, reason: cancelled?.reason ?? null, by: cancelled?.by ?? null }]
      : [],
  );
}
