import { type Refusal, refuse } from '../../kernel/refusal';
import { type Bilingual, text } from '../../kernel/text';
import type { CommandOf, NoticeDraft, PublishFacts } from '../notice.context';
import { barredNow } from '../handlers';
import { endOf } from '../notice-end';
import { personalDataRefusal } from '../personal-data';

/** Names, codes and titles are published, never a telephone, an address of mail or the number of an identity card. */
function checkBody({ body, creditCode }: PublishFacts): Refusal | null {
  const parts: readonly (readonly [string, keyof Bilingual])[] = [
    ['body.zh', 'zh'],
    ['body.en', 'en'],
  ];
  for (const [path, language] of parts) {
    const refusal = personalDataRefusal(path, body[language], [creditCode]);
    if (refusal) return refusal;
  }
  return null;
}

function factsOf(draft: NoticeDraft): PublishFacts {
  const { publish } = draft.context;
  if (!publish) throw new Error('publishing needs facts');
  return publish;
}

/** Publishes the frozen text; its working days are counted from the next day. */
export function publish(draft: NoticeDraft, command: CommandOf<'publish'>): Refusal | null {
  const { aggregateId, today, calendar } = draft.context;
  const facts = factsOf(draft);
  const refusal = checkBody(facts);
  if (refusal) return refusal;
  draft.emit({
    type: 'notice-published',
    data: {
      ...facts,
      id: aggregateId,
      applicationId: command.applicationId,
      publishedOn: today,
      workingDays: command.workingDays,
      ...endOf(today, command.workingDays, calendar),
      ...barredNow(draft),
    },
  });
  return null;
}

/**
 * Publishes anew after a material change: a new frozen text and hash, the countdown from nothing. The text that stood before is
 * kept, and so are the objections to it, answered or not.
 */
export function restart(draft: NoticeDraft, command: CommandOf<'restart'>): Refusal | null {
  if (!command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明重新公示的理由。', 'Give the reason for publishing anew.'));
  }
  const facts = factsOf(draft);
  if (facts.bodyHash === draft.state.bodyHash) {
    return refuse(
      409,
      'NOTICE_UNCHANGED',
      text('公示内容没有变化，无需重新公示。', 'The text is the same; there is nothing to publish anew.'),
    );
  }
  const refusal = checkBody(facts) ?? personalDataRefusal('reason', command.reason, [facts.creditCode]);
  if (refusal) return refusal;
  const { today, calendar } = draft.context;
  draft.emit({
    type: 'notice-restarted',
    data: {
      reason: command.reason,
      enterpriseName: facts.enterpriseName,
      body: facts.body,
      bodyHash: facts.bodyHash,
      publishedOn: today,
      ...endOf(today, draft.state.workingDays, calendar),
      ...barredNow(draft),
    },
  });
  return null;
}

/** What stands is never edited: whoever read it must be able to rely on it. */
export function refuseEdit(): Refusal {
  return refuse(
    409,
    'NOTICE_FROZEN',
    text(
      '公示期间内容不得修改；发生实质变化的，请说明理由重新公示，公示期重新计算。',
      'What is published is not edited; after a material change publish it anew with a reason, and its days start again.',
    ),
  );
}
