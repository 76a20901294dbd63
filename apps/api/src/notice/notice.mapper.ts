import type { Principal } from '@app/auth';
import { type IsoDate, type NoticeState, type WorkCalendar, isHeld } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type { NoticeResponseDto } from './notice.response';

/** Today and the calendar, for working days left. */
export interface Today {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

/** A notice as anybody sees it; `caller` only adds what that caller can do. */
export function toNoticeResponse(
  snapshot: StoredSnapshot,
  { today, calendar }: Today,
  caller?: Principal,
): NoticeResponseDto {
  const state = snapshot.state as NoticeState;
  const left = state.status === 'open' ? Math.max(0, calendar.workingDaysBetween(today, state.endsOn)) : 0;
  const { id, creditCode, enterpriseName, tier, batch, status, result, body, bodyHash } = state;
  return {
    id,
    creditCode,
    enterpriseName,
    tier,
    batch,
    status,
    result,
    body,
    bodyHash,
    publishedOn: state.publishedOn,
    workingDays: state.workingDays,
    endsOn: state.endsOn,
    workingDaysLeft: left,
    provisional: state.provisional,
    held: isHeld(state),
    objections: state.objections.length,
    revision: snapshot.revision,
    allowedActions: caller ? allowedActions(snapshot.description, caller) : [],
  };
}
