import type { Assignee, Task, TaskAction } from '../kernel/task';
import { type Bilingual, text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import { tasksOfPauses } from '../turn/pause-task';
import { consequencesOf, openTurns } from '../turn/turn';
import type { Turn } from '../turn/turn.types';
import { currentStep } from './application.table';
import { type ApplicationState, UPPER_EVENTS } from './application.types';
import { BAN_MATCH_VERDICTS } from './ban-match.types';
import { openPointsOf } from './open-points';
import { actingFor, barring } from './recusal';
import { isLive, remediesOf } from './remedies';
import type { Seat } from './review.types';

const TITLES: Readonly<Record<string, Bilingual>> = {
  'confirm-willingness': text('确认申报意愿', 'Confirm that the firm wishes to apply'),
  'submit-documents': text('提交申报材料', 'Submit the documents asked for'),
  'check-documents': text('审核申报材料', 'Check the documents submitted'),
  'preliminary-review': text('初审', 'Preliminary review'),
  'department-opinion': text('部门联合会审意见', "Department's opinion in the joint review"),
  'site-check': text('现场核查', 'Site check'),
  'answer-hearing': text('陈述申辩：拟不予推荐', 'Answer an intended refusal'),
  'review-refusal': text('复核不予推荐决定', 'Review a refusal'),
  decide: text('县级推荐决定', "County's decision on recommendation"),
  'file-on-platform': text('在国家平台填报并登记回执', 'File on the national platform and record the receipt'),
  'audit-on-platform': text('在国家平台审核并登记', 'Audit on the national platform and record it'),
  'judge-ban-match': text('判断是否受他企禁申影响', 'Judge whether a ban on another firm reaches this one'),
  'record-upper-event': text('登记上级进展', 'Record what the upper level did'),
};

function post(href: string): TaskAction {
  return { name: href.slice(href.lastIndexOf('/') + 1), method: 'POST', href: `/api/v1${href}` };
}

function actionsOf(state: ApplicationState, turn: Turn): TaskAction[] {
  const application = `/applications/${state.id}`;
  switch (turn.task) {
    case 'confirm-willingness':
      return [post(`${application}/willingness`), post(`${application}/withdraw`)];
    case 'submit-documents':
      return [post(`/document-requests/${turn.ref}/submissions`), post(`${application}/withdraw`)];
    case 'check-documents':
      return [post(`/document-requests/${turn.ref}/checks`)];
    case 'site-check':
      return [post(`/reviews/${turn.ref}/site-check`), post(`/reviews/${turn.ref}/declarations`)];
    case 'decide':
      return [post(`${application}/decision`)];
    case 'answer-hearing':
      return [post(`${application}/hearing`)];
    case 'review-refusal':
      return [post(`${application}/refusal-review`)];
    case 'file-on-platform':
    case 'audit-on-platform':
      return [post(`${application}/platform-record`)];
    case 'judge-ban-match':
      return [post(`${application}/ban-matches/${turn.ref}/judgement`)];
    case 'record-upper-event':
      return [post(`${application}/upper-events`)];
    default:
      return [post(`/reviews/${turn.ref}/opinions`), post(`/reviews/${turn.ref}/declarations`)];
  }
}

/** What the answer needs to know, so that a client need not guess. */
function expectsOf(state: ApplicationState, turn: Turn): Task['expects'] {
  switch (turn.task) {
    case 'submit-documents':
    case 'check-documents': {
      const wanted = turn.task === 'submit-documents' ? ['open', 'returned'] : ['submitted'];
      const items = state.requests.find((request) => request.id === turn.ref)?.items ?? [];
      return {
        items: items
          .filter((item) => wanted.includes(item.status))
          .map(({ id, type, required }) => ({ id, type, required })),
      };
    }
    case 'department-opinion':
      return seatOfTurn(state, turn)?.vacant ? { seat: seatOfTurn(state, turn)?.id, paperNo: true } : undefined;
    case 'decide':
      return { openPoints: openPointsOf(state), ...(state.hearing ? { intendedRefusal: state.hearing } : {}) };
    case 'answer-hearing':
      return {
        reason: state.hearing?.reason,
        grounds: state.hearing?.grounds,
        waivable: true,
        workingDays: remediesOf(state).hearingWorkingDays,
        ...(remediesOf(state).basis ? { basis: remediesOf(state).basis?.hearing } : {}),
      };
    case 'review-refusal':
      return { reason: state.refusalReview?.reason, results: ['confirmed', 'set-aside'] };
    case 'judge-ban-match': {
      // The other firm is read in the case, by whom it concerns.
      const found = state.banMatches?.find(({ id }) => id === turn.ref);
      if (!found) return { verdicts: BAN_MATCH_VERDICTS };
      const { basis, here, there, until } = found;
      return { match: { basis, role: here.role, otherRole: there.role, until }, verdicts: BAN_MATCH_VERDICTS };
    }
    case 'file-on-platform':
      return { kind: 'filed' };
    case 'audit-on-platform':
      return { kind: 'audited' };
    case 'record-upper-event':
      return {
        levels: state.terms.upperLevels,
        events: currentStep(state) === 'handover' ? ['received'] : UPPER_EVENTS,
        recognisedBy: state.terms.recognisedBy,
      };
    default:
      return undefined;
  }
}

function seatOfTurn(state: ApplicationState, { ref, key }: Turn): Seat | undefined {
  const round = state.reviews.find(({ id }) => id === ref);
  return round?.seats.find(({ id }) => key === `${ref}:${id}` || key.startsWith(`${ref}:${id}.`));
}

/** What an officer does about something that was done for the firm. */
const CHECKS_THE_FIRM: readonly Turn['task'][] = ['check-documents', 'judge-ban-match', 'audit-on-platform'];

/** Who stepped back, or handed papers in, after a turn of the office had begun has no part in it either. */
function assigneeOf(state: ApplicationState, turn: Turn): Assignee {
  const { task, assignee } = turn;
  if (assignee.role === 'enterprise') return assignee;
  const seat = seatOfTurn(state, turn);
  const handed = seat?.delegated ? { ...assignee, account: seat.delegated.to } : assignee;
  return barring(state, handed, CHECKS_THE_FIRM.includes(task) ? actingFor(state) : []);
}

/** While the firm puts right what an upper level sent back, nobody is asked for that level's next word. */
function isSuspended(state: ApplicationState, turn: Turn): boolean {
  if (turn.task !== 'record-upper-event') return false;
  return state.requests.some(({ cause, status }) => cause === 'returned-by-upper' && status === 'open');
}

/** What waits for a person in this application. A paused case hides its tasks. */
export function applicationTasks(state: ApplicationState): Task[] {
  if (!isLive(state) || state.paused) return [];
  const waiting = openTurns(state.turns).filter((turn) => !isSuspended(state, turn));
  const subject = { type: 'application', id: state.id };
  const ofTurns = waiting.map((turn) => {
    const title = TITLES[turn.task] ?? text(turn.task, turn.task);
    const expects = expectsOf(state, turn);
    return {
      kind: turn.task,
      slot: turn.key,
      title,
      subject,
      assignee: assigneeOf(state, turn),
      openedOn: dateOf(turn.openedAt),
      dueOn: turn.clock.dueOn,
      actions: actionsOf(state, turn),
      ...(expects ? { expects } : {}),
      ...consequencesOf(turn),
    };
  });
  return [...ofTurns, ...tasksOfPauses(`applications/${state.id}`, subject, state.turns)];
}
