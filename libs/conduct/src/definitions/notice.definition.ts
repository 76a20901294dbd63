import { createHash } from 'node:crypto';
import {
  type ApplicationState,
  type Bilingual,
  type NoticeCommand,
  type NoticeContext,
  type NoticeEvent,
  type NoticeState,
  type PublishFacts,
  noticeDecider,
  text,
} from '@app/domain';
import type { AggregateDefinition, PrepareRequest } from '@app/record';
import type { RuleBook } from '../rules/rule-book';

/** The text of our own notice: names, credit codes and tiers only; never a person, a telephone or a figure. */
function noticeText(application: ApplicationState, tierTitle: Bilingual, workingDays: number): Bilingual {
  const { enterpriseName, creditCode, batch } = application;
  return text(
    `经初审、部门联合会审和集体研究，拟推荐 ${enterpriseName}（${creditCode}）申报${tierTitle.zh}（批次 ${batch}），` +
      `现予公示，公示期 ${workingDays} 个工作日。如有异议，请在公示期内以真实姓名、联系方式和证据书面提出。申报不收取任何费用，不需要中介。`,
    `After preliminary review, joint review and deliberation the county intends to recommend ${enterpriseName} (${creditCode}) ` +
      `for ${tierTitle.en} (batch ${batch}). This notice stands for ${workingDays} working days. Objections are taken in that time, ` +
      `with real name, contact and evidence. Applying is free of charge and needs no agent.`,
  );
}

async function publishFacts(
  request: PrepareRequest<NoticeState, NoticeCommand>,
  rules: RuleBook,
): Promise<PublishFacts | null> {
  const { command } = request;
  if (command.type !== 'publish') return null;
  const application = await request.load<ApplicationState>({ type: 'application', id: command.applicationId });
  if (!application) return null;
  const { creditCode, enterpriseName, regionCode, tier, batch, ruleSetId } = application.state;
  const body = noticeText(application.state, rules.pack(ruleSetId).title, command.workingDays);
  const bodyHash = createHash('sha256').update(`${body.zh}\n${body.en}`, 'utf8').digest('hex');
  return { creditCode, enterpriseName, regionCode, tier, batch, body, bodyHash };
}

/** What the record needs to know of notices: the frozen text comes from the case as this transaction sees it. */
export function noticeDefinition(
  rules: RuleBook,
): AggregateDefinition<NoticeState, NoticeCommand, NoticeEvent, NoticeContext> {
  return {
    decider: noticeDecider,
    async prepare(request) {
      return { ...request.base, publish: await publishFacts(request, rules) };
    },
  };
}
