import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkFirmOr, checkTurn } from '../../turn/assignment';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { StepKind } from '../step-kind';
import { auditingOfficer } from '../recusal';
import { firmWindowRefusal } from '../windows';
import { barRefusal } from './ban';
import { unjudgedRefusal } from './ban-match';
import { tellTitle } from './renewal';
import { completeStep } from './steps';

type RecordPlatform = Extract<ApplicationCommand, { type: 'record-platform' }>;

const STEP_OF: Readonly<Record<RecordPlatform['kind'], StepKind>> = { filed: 'filing', audited: 'platform-audit' };

function checkRecord(draft: ApplicationDraft, command: RecordPlatform): Refusal | null {
  const step = draft.state.steps.find((candidate) => candidate.kind === STEP_OF[command.kind]);
  if (step?.status !== 'open') {
    return refuse(
      409,
      'STEP_NOT_OPEN',
      text('当前环节不接受该平台记录。', 'The step that is open does not take this platform record.'),
    );
  }
  if (command.on > draft.context.today) {
    return refuse(422, 'DATE_IN_FUTURE', text('日期不能晚于今天。', 'The date lies in the future.'), [
      { path: 'on', code: 'DATE_IN_FUTURE', message: command.on },
    ]);
  }
  const upload = command.documentId ? draft.context.uploads[command.documentId] : undefined;
  if (command.documentId && upload?.creditCode !== draft.state.creditCode) {
    return refuse(
      422,
      'DOCUMENT_UNKNOWN',
      text('没有此文件，请先上传。', 'There is no such document; upload it first.'),
      [{ path: 'documentId', code: 'DOCUMENT_UNKNOWN', message: command.documentId }],
    );
  }
  const closed = command.kind === 'filed' ? firmWindowRefusal(draft.state.terms, command.on, 'on') : null;
  if (closed) return closed;
  const ban = command.kind === 'filed' ? (barRefusal(draft) ?? unjudgedRefusal(draft)) : null;
  if (ban) return ban;
  const unmet = draft.context.diagnosis?.unmet ?? [];
  if (command.kind === 'filed' && unmet.length > 0) {
    return refuse(
      409,
      'HARD_CONDITION_UNMET',
      text(`填报时硬性条件未达到：${unmet.join('、')}。`, `At filing, hard conditions are unmet: ${unmet.join(', ')}.`),
      unmet.map((id) => ({ path: id, code: 'CRITERION_UNMET', message: id })),
    );
  }
  return null;
}

/**
 * Records what happened on the national platform: the firm filed there, the bureau audited there. The firm's own filing is
 * recorded by the firm, or by an officer who saw the receipt.
 */
export function decidePlatform(draft: ApplicationDraft, command: RecordPlatform): Outcome<ApplicationEvent> {
  const { actor } = draft.context;
  const notYours =
    command.kind === 'filed'
      ? checkFirmOr(['officer'], draft.state.creditCode, actor)
      : checkTurn(auditingOfficer(draft.state), actor);
  const refusal = notYours ?? checkRecord(draft, command);
  if (refusal) return refusal;
  draft.emit({
    type: 'platform-recorded',
    data: {
      kind: command.kind,
      receiptNo: command.receiptNo,
      on: command.on,
      documentId: command.documentId ?? null,
      by: actor.id,
    },
  });
  if (command.documentId) {
    draft.touch({ documentId: command.documentId, effect: 'link', creditCode: draft.state.creditCode });
  }
  if (command.kind === 'filed') tellTitle(draft, 'note-renewal-filed');
  completeStep(draft, STEP_OF[command.kind], command.receiptNo);
  return draft.outcome();
}
