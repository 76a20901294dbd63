import type { ApplicationDue, EnterpriseDue, NoticeDue, PanelDue } from '@app/contracts';
import type { ScriptedDue } from './scripted-record';

const DAY = 86_400_000;

/** The story of one firm, closer together than in life: plan, application, recognition, and the dates of its title. */
export const CLIMB: readonly ScriptedDue<EnterpriseDue>[] = [
  { action: 'draft-plan', afterMs: 0 * DAY },
  { action: 'remind', afterMs: 10 * DAY },
  { action: 'escalate', afterMs: 15 * DAY },
  { action: 'open-application', afterMs: 25 * DAY },
  { action: 'begin-title', afterMs: 30 * DAY },
  { action: 'open-title-update', afterMs: 50 * DAY },
  { action: 'miss-title-update', afterMs: 55 * DAY },
  { action: 'lapse-title', afterMs: 120 * DAY },
  { action: 'lift-ban', afterMs: 121 * DAY, closes: true },
];

/** An application whose firm never answers. */
export const UNANSWERED: readonly ScriptedDue<ApplicationDue>[] = [
  { action: 'remind', afterMs: 7 * DAY },
  { action: 'escalate', afterMs: 11 * DAY },
  { action: 'redate', afterMs: 20 * DAY },
  { action: 'lapse', afterMs: 45 * DAY, closes: true },
];

/** A notice with an objection that its handler answers late. */
export const NOTICE: readonly ScriptedDue<NoticeDue>[] = [
  { action: 'remind', afterMs: 3 * DAY },
  { action: 'escalate', afterMs: 5 * DAY },
  { action: 'redate', afterMs: 6 * DAY },
  { action: 'close-notice', afterMs: 7 * DAY, closes: true },
];

/** A panel one of whose experts never answers; the next who is drawn ends it. */
export const SILENT_EXPERT: readonly ScriptedDue<PanelDue>[] = [
  { action: 'remind', afterMs: 1 * DAY },
  { action: 'escalate', afterMs: 3 * DAY },
  { action: 'redate', afterMs: 4 * DAY },
  { action: 'lapse-seat', afterMs: 5 * DAY, closes: true },
];
