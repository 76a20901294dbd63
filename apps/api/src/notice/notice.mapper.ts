import type { Principal } from '@app/auth';
import { type IsoDate, type NoticeState, type WorkCalendar, isHeld } from '@app/domain';
import { type StoredSnapshot, notFound } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type { AnsweredObjectionResponseDto, NoticeResponseDto } from './notice.response';

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
    waitsForCalendarYear: state.status === 'open' ? (state.waitsFor ?? null) : null,
    held: isHeld(state),
    objections: state.objections.length,
    revision: snapshot.revision,
    allowedActions: caller ? allowedActions(snapshot.description, caller) : [],
  };
}

/** An objection without the objector. @throws DomainError 404 where the notice has no such objection */
export function toObjectionResponse(snapshot: StoredSnapshot, objectionId: string): AnsweredObjectionResponseDto {
  const state = snapshot.state as NoticeState;
  const objection = state.objections.find((candidate) => candidate.id === objectionId);
  if (!objection) throw notFound();
  const { id, receiptNo, at, content, evidence, holds, answer } = objection;
  return {
    id,
    noticeId: state.id,
    receiptNo,
    at,
    content,
    evidence,
    holds,
    answer: answer && { finding: answer.finding, reason: answer.reason, at: answer.at },
    revision: snapshot.revision,
  };
}
