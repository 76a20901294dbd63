import type { DomainEvent } from '../kernel/decider';
import { type Bilingual, text } from '../kernel/text';

/**
 * Whose protection keeps the content of an event out of what is handed on, unless it is asked for with a reason.
 *
 * - `objector`: what somebody said against a firm, which may tell who said it
 * - `blind-expert`: who scored what
 * - `leads`: what the office was told in confidence
 */
export const REDACTION_CLASSES = ['objector', 'blind-expert', 'leads'] as const;

export type RedactionClass = (typeof REDACTION_CLASSES)[number];

/** What a person reads of one kind of event, and what keeps its content back. */
export interface EventLine<D = never> {
  readonly says: (data: D) => Bilingual;
  readonly redacts?: RedactionClass;
}

/** One line for each event of an aggregate: a new event does not compile without one. */
export type LinesOf<E extends DomainEvent> = {
  readonly [T in E['type']]: EventLine<Extract<E, { readonly type: T }>['data']>;
};

/** The same words whatever the event's data. */
export function always(zh: string, en: string, redacts?: RedactionClass): EventLine<unknown> {
  return { says: () => text(zh, en), ...(redacts ? { redacts } : {}) };
}

/** Words that the event's data fill in. Data of old events may lack what newer ones carry: say so without it. */
export function saying<D>(says: (data: D) => Bilingual, redacts?: RedactionClass): EventLine<D> {
  return { says, ...(redacts ? { redacts } : {}) };
}
