import { type TurnDraft, redateTurns } from '../turn/turn.decide';
import type { NoticeEvent } from './notice.events';
import { endOf, isEndOutdated } from './notice-end';
import type { NoticeState } from './notice.types';

interface NoticeToRedate extends TurnDraft {
  readonly state: NoticeState;
  emit(event: NoticeEvent): unknown;
}

/** Counts the last day and the clocks of objections again by the calendar of today; where nothing moves, nothing happens. */
export function redateNotice(draft: NoticeToRedate): void {
  const { publishedOn, workingDays, endsOn } = draft.state;
  const { calendar } = draft.context;
  if (draft.state.status === 'open' && isEndOutdated(draft.state, calendar)) {
    draft.emit({ type: 'notice-redated', data: { from: endsOn, ...endOf(publishedOn, workingDays, calendar) } });
  }
  redateTurns(draft);
}
