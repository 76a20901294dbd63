import type { Outcome } from '../../../kernel/decider';
import { type Refusal, refuse } from '../../../kernel/refusal';
import type { Assignee } from '../../../kernel/task';
import { text } from '../../../kernel/text';
import { personalDataRefusal } from '../../../notice/personal-data';
import { checkTurn } from '../../../turn/assignment';
import { endTurns, startTurn } from '../../../turn/turn.decide';
import type { LadderTemplate } from '../../../turn/turn.types';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import type { LifeCommand } from '../life.commands';
import { type LostPaper, LOST_PAPER_JUDGES, lostPaperRef } from '../lost-paper.types';

type Of<T extends LifeCommand['type']> = Extract<LifeCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;
type Judge = (typeof LOST_PAPER_JUDGES)[number];

/** Working days for each of the two, as for a finding after a notice (docs/adr/0020); the guide of deadlines names none. */
const JUDGE_WORKING_DAYS = 5;

const LADDER: LadderTemplate = {
  remindBefore: [2],
  escalateAfter: [{ workingDays: 1, to: 'leader' }],
  lapseAfter: null,
};

const keyOf = (paper: Pick<LostPaper, 'applicationId' | 'documentId'>, role: Judge): string =>
  `lost:${lostPaperRef(paper)}:${role}`;

/** Neither whom the case bars, nor whoever has judged it before: two people look. */
function judgeOf({ barred, judgements }: Pick<LostPaper, 'barred' | 'judgements'>, role: Judge): Assignee {
  const excludes = [...new Set([...barred, ...judgements.map(({ by }) => by)])];
  return { role, ...(excludes.length > 0 ? { excludes } : {}) };
}

function ask(draft: EnterpriseDraft, paper: LostPaper, role: Judge): void {
  startTurn(draft, {
    key: keyOf(paper, role),
    task: 'judge-lost-paper',
    assignee: judgeOf(paper, role),
    ref: lostPaperRef(paper),
    budget: JUDGE_WORKING_DAYS,
    template: LADDER,
  });
}

function find(draft: EnterpriseDraft, applicationId: string, documentId: string): LostPaper | undefined {
  return draft.state.lostPapers?.find((one) => one.applicationId === applicationId && one.documentId === documentId);
}

/**
 * A virus was found in a paper upon which a case was decided: an officer looks what that means, then a leader says it. Nothing
 * is undone by itself; given twice, it changes nothing. Of a firm that is no more it is put on record alone.
 */
export function decideNoteLostPaper(draft: EnterpriseDraft, command: Of<'note-lost-paper'>): Result {
  const { kind } = draft.context.actor;
  if (kind !== 'system' && kind !== 'workflow') {
    return refuse(403, 'FORBIDDEN', text('只由查毒程序给出。', 'Only the scanner says this.'));
  }
  const { type: _type, ...data } = command;
  if (find(draft, data.applicationId, data.documentId)) return draft.outcome();
  draft.emit({ type: 'lost-paper-noted', data });
  const paper = find(draft, data.applicationId, data.documentId);
  if (paper && !draft.state.deregistered) ask(draft, paper, 'officer');
  return draft.outcome();
}

function missing(path: string, zh: string, en: string): Refusal {
  return refuse(422, 'REASON_REQUIRED', text(zh, en), [{ path, code: 'REASON_REQUIRED', message: text(zh, en) }]);
}

/** First the officer, then the leader: whether the decision stands without the paper, or what the county does; each with a reason. */
export function decideJudgeLostPaper(draft: EnterpriseDraft, command: Of<'judge-lost-paper'>): Result {
  const { applicationId, documentId, outcome, reason } = command;
  const paper = find(draft, applicationId, documentId);
  if (!paper) return refuse(404, 'NOT_FOUND', text('没有此份查出病毒的材料。', 'There is no such lost paper.'));
  const as = LOST_PAPER_JUDGES[paper.judgements.length];
  if (!as) return refuse(409, 'ALREADY_ANSWERED', text('该事项已判断。', 'This has been judged.'));
  const refusal = checkTurn(judgeOf(paper, as), draft.context.actor);
  if (refusal) return refusal;
  if (!reason.trim()) return missing('reason', '请说明理由。', 'Give the reason.');
  const personal = personalDataRefusal('reason', reason, [draft.state.creditCode]);
  if (personal) return personal;
  endTurns(draft, ({ key }) => key === keyOf(paper, as));
  draft.emit({ type: 'lost-paper-judged', data: { applicationId, documentId, as, outcome, reason } });
  const next = LOST_PAPER_JUDGES[paper.judgements.length + 1];
  const judged = find(draft, applicationId, documentId);
  if (next && judged) ask(draft, judged, next);
  return draft.outcome();
}
