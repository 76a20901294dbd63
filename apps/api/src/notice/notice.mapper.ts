import type { Principal } from '@app/auth';
import {
  type IsoDate,
  type NoticeState,
  type WorkCalendar,
  dateOf,
  isHeld,
  isNoticeCommandAllowed,
  openTurns,
} from '@app/domain';
import type { RecordedEntry } from '@app/persistence';
import { type StoredSnapshot, notFound } from '@app/record';
import { type StandingAction, allowedActions } from '../record-access/allowed-actions';
import { clockActs } from '../record-access/clock-acts';
import type { NoticeResponseDto, RecordedNoticeOfLevelResponseDto } from './notice.response';
import type {
  AnsweredObjectionResponseDto,
  JudgedFindingResponseDto,
  ReceiptStatusResponseDto,
} from './objection.response';

/** Today and the calendar, for working days left. */
export interface Today {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

/** What is published is never edited, so that is not offered: it is published anew. */
function standingActs(state: NoticeState, caller: Principal): StandingAction[] {
  const notice = `/api/v1/notices/${state.id}`;
  const may = (command: 'restart' | 'record-objection'): boolean => isNoticeCommandAllowed(state, command);
  // Who may not look into objections does not take them down either.
  const isBarred = state.barred?.includes(caller.id) ?? false;
  return [
    { permission: 'notice.restart', allowed: may('restart'), href: `${notice}/restart` },
    {
      permission: 'objection.record',
      allowed: may('record-objection') && !isBarred,
      href: `${notice}/paper-objections`,
    },
    ...openTurns(state.turns).flatMap((turn) => clockActs(notice, turn, caller, state.barred)),
  ];
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
    earlier: (state.earlier ?? []).map(({ by: _by, ...before }) => before),
    revision: snapshot.revision,
    allowedActions: caller ? allowedActions(snapshot.description, caller, standingActs(state, caller)) : [],
  };
}

/** One notice of another body with all of our firms in it, in the order in which they end. */
export function toRecordedNotices(entries: readonly RecordedEntry[]): RecordedNoticeOfLevelResponseDto[] {
  const notices = new Map<string, RecordedNoticeOfLevelResponseDto>();
  for (const { notice, level, documentNo, tier, batch, creditCode, enterpriseName } of entries) {
    const key = JSON.stringify([level, documentNo, tier, batch, notice]);
    const known = notices.get(key) ?? { level, documentNo, tier, batch, ...notice, firms: [] };
    if (!known.firms.some((firm) => firm.creditCode === creditCode)) known.firms.push({ creditCode, enterpriseName });
    notices.set(key, known);
  }
  return [...notices.values()].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}

/** What became of an objection, for whoever holds its receipt. */
export function toReceiptStatus(state: NoticeState, receiptNo: string): ReceiptStatusResponseDto {
  const objection = state.objections.find((candidate) => candidate.receiptNo === receiptNo);
  if (!objection) throw notFound();
  const turn = state.turns.find((candidate) => candidate.ref === objection.id && !candidate.closedAt);
  const { answer } = objection;
  return {
    receiptNo,
    status: answer ? 'answered' : 'received',
    receivedOn: objection.paper?.receivedOn ?? dateOf(objection.at),
    noticeId: state.id,
    enterpriseName: state.enterpriseName,
    answerDueOn: turn?.clock.dueOn ?? null,
    finding: answer?.finding ?? null,
    reason: answer?.reason ?? null,
    answeredOn: answer ? dateOf(answer.at) : null,
  };
}

/** What came of an objection, without what was said in it. @throws DomainError 404 where the notice has no such objection */
export function toJudgedFinding(snapshot: StoredSnapshot, objectionId: string): JudgedFindingResponseDto {
  const { id, noticeId, at, answer, late, revision } = toObjectionResponse(snapshot, objectionId);
  return { id, noticeId, at, answer, late, revision };
}

/** An objection without the objector. @throws DomainError 404 where the notice has no such objection */
export function toObjectionResponse(snapshot: StoredSnapshot, objectionId: string): AnsweredObjectionResponseDto {
  const state = snapshot.state as NoticeState;
  const objection = state.objections.find((candidate) => candidate.id === objectionId);
  if (!objection) throw notFound();
  const { id, receiptNo, at, content, evidence, holds, files, answer, late } = objection;
  return {
    id,
    noticeId: state.id,
    receiptNo,
    at,
    content,
    evidence,
    holds,
    files: (files ?? []).map((file) => ({
      ...file,
      contentHref: `/api/v1/objections/${id}/files/${file.documentId}`,
    })),
    answer: answer && { finding: answer.finding, reason: answer.reason, at: answer.at },
    late: late ? { outcome: late.outcome, reason: late.reason, at: late.at } : null,
    revision: snapshot.revision,
  };
}
