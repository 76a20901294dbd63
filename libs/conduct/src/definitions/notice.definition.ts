import { createHash } from 'node:crypto';
import {
  type ApplicationState,
  type EnterpriseState,
  type EvidenceFile,
  type NoticeCommand,
  type NoticeContext,
  type NoticeEvent,
  type NoticeState,
  type PublishFacts,
  type Tier,
  involvedIn,
  noticeDecider,
} from '@app/domain';
import type { AggregateDefinition, PrepareRequest } from '@app/record';
import { noticeText } from '../rules/notice-text';
import type { CaseFiles } from './ports';
import type { RuleBook } from '../rules/rule-book';

async function publishFacts(
  request: PrepareRequest<NoticeState, NoticeCommand>,
  rules: RuleBook,
): Promise<PublishFacts | null> {
  const { command, state } = request;
  const isAnew = command.type === 'restart';
  if (command.type !== 'publish' && !isAnew) return null;
  const id = isAnew ? state?.applicationId : command.applicationId;
  const application = id && (await request.load<ApplicationState>({ type: 'application', id }));
  if (!application) return null;
  const { creditCode, regionCode, tier, batch, ruleSetId } = application.state;
  const firm = await request.load<EnterpriseState>({ type: 'enterprise', id: creditCode });
  const enterpriseName = firm?.state.name ?? application.state.enterpriseName;
  const workingDays = isAnew ? (state?.workingDays ?? 0) : command.workingDays;
  const names = { ...rules.namesOf({ tier, batch }, request.base.today), tier: rules.pack(ruleSetId).title };
  const own = noticeText({ ...application.state, enterpriseName }, names, workingDays);
  const body = isAnew ? (command.body ?? own) : own;
  const bodyHash = createHash('sha256').update(`${body.zh}\n${body.en}`, 'utf8').digest('hex');
  const facts = { creditCode, enterpriseName, regionCode, tier, batch, body, bodyHash };
  return { ...facts, ...answerTermOf(rules, tier, regionCode) };
}

/** Working days to answer an objection, from the table of deadlines. */
function answerTermOf(rules: RuleBook, tier: Tier, regionCode: string): Pick<PublishFacts, 'answerWorkingDays'> {
  const [row] = rules.registry.deadlines({ code: 'DL-OBJ-ANSWER', tier, regionCode });
  return row && 'workingDays' in row.term ? { answerWorkingDays: row.term.workingDays } : {};
}

/** The uploads that an objection names and that were handed in with this notice. */
async function evidenceFiles(
  request: PrepareRequest<NoticeState, NoticeCommand>,
  files: CaseFiles,
): Promise<readonly EvidenceFile[]> {
  const { command, state, session } = request;
  if (command.type !== 'object' || !state || !command.documentIds?.length) return [];
  return files.findEvidence(state.id, command.documentIds, session);
}

/** Commands that rest on who looks into objections. */
const NAMES_HANDLERS: readonly NoticeCommand['type'][] = [
  'publish',
  'restart',
  'object',
  'record-objection',
  'answer-objection',
  'judge-late-finding',
  'pause-clock',
  'resume-clock',
  'extend-clock',
];

/** Who acted for the firm or stepped back from its case, as it stands now. */
async function involved(request: PrepareRequest<NoticeState, NoticeCommand>): Promise<Pick<NoticeContext, 'barred'>> {
  const { command, state } = request;
  const id = command.type === 'publish' ? command.applicationId : state?.applicationId;
  if (!id || !NAMES_HANDLERS.includes(command.type)) return {};
  const application = await request.load<ApplicationState>({ type: 'application', id });
  return application ? { barred: involvedIn(application.state) } : {};
}

/** What the record needs to know of notices: the frozen text comes from the case as this transaction sees it. */
export function noticeDefinition(
  rules: RuleBook,
  files: CaseFiles,
): AggregateDefinition<NoticeState, NoticeCommand, NoticeEvent, NoticeContext> {
  return {
    decider: noticeDecider,
    async prepare(request) {
      return {
        ...request.base,
        clockRules: rules.registry.data.clockRules,
        ...(await involved(request)),
        publish: await publishFacts(request, rules),
        evidenceFiles: await evidenceFiles(request, files),
      };
    },
  };
}
