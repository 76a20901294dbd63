import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { EarlierPanel, PanelState, PanelSubject } from './panel.types';

/**
 * What a panel is about: its case, or firm and purpose. The title of a fund or project is free text and no part of it: whoever puts it
 * in other words would have a second panel, and so a second draw, for the same thing.
 */
export function subjectKeyOf(subject: PanelSubject, creditCode: string): string {
  return subject.type === 'application' ? `application:${subject.id}` : `${subject.type}:${creditCode}`;
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
    `该企业同一用途（或同一申报）已有进行中的专家评审（${live.id}），结束后方可再组织。`,
    `A panel for the same case, or for the same firm and purpose, is under way (${live.id}); the next one waits for its end.`,
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
