import type { Outcome } from '../../kernel/decider';
import { ofObjector } from '../../kernel/person';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { endTurns, startTurn } from '../../turn/turn.decide';
import type { CommandOf, NoticeDraft } from '../notice.context';
import type { NoticeEvent } from '../notice.events';
import { barredNow, handlerOf } from '../handlers';
import type { EvidenceFile, Objection } from '../notice.types';
import { OBJECTION_LADDER } from '../objection-ladder';
import { personalDataRefusal } from '../personal-data';
import { close } from './close';
import { noteLateFinding } from './late-finding';

/** Working days the handler has to answer an objection, where the table of deadlines names none. */
const ANSWER_WORKING_DAYS = 5;

/**
 * Objections of a kind that one notice takes: its record is one document, and the public may write to it without an account. Leads,
 * those with evidence and those on paper have a place each, so that a flood of one shuts out none of the others.
 */
const MAX_OF_KIND = 100;

type Said = Pick<CommandOf<'object'>, 'evidence'>;

function isLead({ evidence }: Said, files: readonly unknown[]): boolean {
  return !evidence?.trim() && files.length === 0;
}

function fullRefusal({ state: { objections } }: NoticeDraft, lead: boolean): Refusal | null {
  if (objections.filter(({ paper, holds }) => !paper && holds !== lead).length < MAX_OF_KIND) return null;
  const [zh, en] = lead
    ? [
        '未附证据的网上异议数量已达上限，请附上证据，',
        'This notice takes no more objections without evidence; add yours, ',
      ]
    : ['网上异议数量已达上限，请', 'This notice takes no more objections on line; '];
  return refuse(
    409,
    'OBJECTIONS_FULL',
    text(
      `${zh}${lead ? '或' : ''}以书面形式向县级主管部门提出。`,
      `${en}${lead ? 'or ' : ''}hand it in on paper to the county bureau.`,
    ),
  );
}

/** Whether so many came on paper that the record takes no more. */
export function isPaperFull({ state: { objections } }: NoticeDraft): boolean {
  return objections.filter(({ paper }) => paper).length >= MAX_OF_KIND;
}

/** An objection from anybody. With evidence, in words or in files, it holds this firm until it is answered. */
export function receive(draft: NoticeDraft, command: CommandOf<'object'>): Outcome<NoticeEvent> {
  const { today, evidenceFiles = [] } = draft.context;
  if (today > draft.state.endsOn && !draft.state.waitsFor) {
    return refuse(409, 'NOTICE_ENDED', text('公示期已满，不再受理异议。', 'The notice period is over.'));
  }
  const full = fullRefusal(draft, isLead(command, evidenceFiles));
  if (full) return full;
  const unknown = command.documentIds?.find((id) => !evidenceFiles.some(({ documentId }) => documentId === id));
  if (unknown !== undefined) {
    return refuse(422, 'DOCUMENT_UNKNOWN', text('没有此文件，请先上传。', 'There is no such file; upload it first.'));
  }
  take(draft, command, { ...(command.codeHash ? { codeHash: command.codeHash } : {}) }, evidenceFiles);
  draft.touch(
    ...evidenceFiles.map(({ documentId }) => ({
      documentId,
      effect: 'link' as const,
      creditCode: draft.state.id,
    })),
  );
  return draft.outcome();
}

type Words = Pick<CommandOf<'object'>, 'name' | 'contact' | 'content' | 'evidence'>;

/** Writes an objection down, the objector beside it, and asks the handler for an answer. */
export function take(
  draft: NoticeDraft,
  { name, contact, content, evidence: said }: Words,
  more: Pick<Objection, 'codeHash' | 'paper'>,
  files: readonly EvidenceFile[] = [],
): void {
  const { today, newId } = draft.context;
  const objectionId = `${draft.state.id}.o${draft.state.objections.length + 1}`;
  const evidence = said?.trim() || null;
  const objector = ofObjector(name, contact);
  const receiptNo = `YY-${today.replaceAll('-', '')}-${newId('').slice(-6).toUpperCase()}`;
  const holds = evidence !== null || files.length > 0;
  const data = {
    objectionId,
    receiptNo,
    content,
    evidence,
    holds,
    ...(files.length > 0 ? { files } : {}),
    ...more,
    ...barredNow(draft),
  };
  draft.emit({ type: 'objection-received', data }, { name, contact }, { name: objector, contact: objector });
  startTurn(draft, {
    key: objectionId,
    task: 'answer-objection',
    assignee: handlerOf(draft.state),
    ref: objectionId,
    budget: draft.state.answerWorkingDays ?? ANSWER_WORKING_DAYS,
    template: OBJECTION_LADDER,
  });
}

/** What is upheld in time sends the case back; later a leader judges what the county still can do. */
function uphold(draft: NoticeDraft, objectionId: string): void {
  if (draft.state.status === 'open') close(draft, 'upheld');
  else noteLateFinding(draft, objectionId);
}

/** The handler's finding with its reason; both are told to whoever asks with the receipt, so nobody is named in it. */
export function answer(draft: NoticeDraft, command: CommandOf<'answer-objection'>): Outcome<NoticeEvent> {
  const objection = draft.state.objections.find((candidate) => candidate.id === command.objectionId);
  if (!objection) return refuse(404, 'NOT_FOUND', text('没有此异议。', 'There is no such objection.'));
  const refusal = checkTurn(handlerOf(draft.state, draft.context.barred), draft.context.actor);
  if (refusal) return refusal;
  if (objection.answer) {
    return refuse(409, 'ALREADY_ANSWERED', text('该异议已答复。', 'This objection has been answered.'));
  }
  if (!command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明核查结论的理由。', 'Give the reason for the finding.'));
  }
  const personal = personalDataRefusal('reason', command.reason, [draft.state.creditCode]);
  if (personal) return personal;
  const { objectionId, finding, reason } = command;
  endTurns(draft, (turn) => turn.key === objectionId);
  draft.emit({ type: 'objection-answered', data: { objectionId, finding, reason } });
  if (finding === 'upheld') uphold(draft, objectionId);
  return draft.outcome();
}
