import type { AggregateType, DomainEvent } from '../kernel/decider';
import { type Bilingual, text } from '../kernel/text';
import { APPLICATION_LINES } from './application.lines';
import { CULTIVATION_LINES } from './cultivation.lines';
import { ENTERPRISE_LINES } from './enterprise.lines';
import { ERASURE_LINES } from './erasure.lines';
import { EXPERT_LINES } from './expert.lines';
import type { EventLine, RedactionClass } from './event-line';
import { MEETING_LINES } from './meeting.lines';
import { NOTICE_LINES } from './notice.lines';
import { PANEL_LINES } from './panel.lines';
import { RULE_SET_LINES } from './rule-set.lines';

/** A table whose own types are forgotten. Sound because each line is handed only data of its own event. */
type AnyLines = Readonly<Record<string, EventLine | undefined>>;

const forget = (lines: object): AnyLines => lines as AnyLines;

/** What every kind of event of every aggregate says to a person, in one room. */
export const EVENT_LINES: Readonly<Record<AggregateType, AnyLines>> = {
  enterprise: forget(ENTERPRISE_LINES),
  cultivation: forget(CULTIVATION_LINES),
  application: forget(APPLICATION_LINES),
  notice: forget(NOTICE_LINES),
  'rule-set': forget(RULE_SET_LINES),
  expert: forget(EXPERT_LINES),
  panel: forget(PANEL_LINES),
  meeting: forget(MEETING_LINES),
  erasure: forget(ERASURE_LINES),
};

/**
 * An event as a person reads it, Chinese first. Never throws: a record must be readable for decades, whatever its data look like;
 * what cannot be said in words is shown by its type.
 */
export function lineOf(aggregate: AggregateType, event: DomainEvent): Bilingual {
  const line = EVENT_LINES[aggregate]?.[event.type];
  try {
    if (line) return line.says(event.data as never);
  } catch {
    // The data of an old event lack what the line wants to say.
  }
  return text(event.type, event.type);
}

/** The class that keeps the content of an event out of what is handed on; null where nothing does. */
export function redactionOf(aggregate: AggregateType, type: string): RedactionClass | null {
  return EVENT_LINES[aggregate]?.[type]?.redacts ?? null;
}
