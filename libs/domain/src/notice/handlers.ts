import type { Assignee } from '../kernel/task';
import { type Refusal } from '../kernel/refusal';
import { checkTurn } from '../turn/assignment';
import type { NoticeDraft } from './notice.context';
import type { NoticeState } from './notice.types';

/** Whom the case bars today, for an event; nothing where it bars nobody. */
export function barredNow({ context }: Pick<NoticeDraft, 'context'>): Pick<NoticeState, 'barred'> {
  return context.barred?.length ? { barred: context.barred } : {};
}

/**
 * Who looks into objections: an officer who neither acted for the firm nor stepped back from its case.
 *
 * @param more accounts that became involved since the notice last heard of them
 */
export function handlerOf({ barred = [] }: Pick<NoticeState, 'barred'>, more: readonly string[] = []): Assignee {
  const excludes = [...new Set([...barred, ...more])];
  return { role: 'officer', ...(excludes.length > 0 ? { excludes } : {}) };
}

/** Who says what follows from an objection that proved true after the end: a leader whom the case does not bar. */
export function judgeOf(state: Pick<NoticeState, 'barred'>, more: readonly string[] = []): Assignee {
  return { ...handlerOf(state, more), role: 'leader' };
}

/** `FOUR_EYES` for whom an objection and its objector are not meant, although the role could read it; null for others. */
export function readingRefusal(
  state: Pick<NoticeState, 'barred'>,
  more: readonly string[],
  reader: { readonly id: string },
): Refusal | null {
  const actor = { kind: 'person', id: reader.id, roles: ['officer'] } as const;
  return checkTurn(handlerOf(state, more), actor);
}
