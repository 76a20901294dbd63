import type { Actor } from '../../kernel/actor';
import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft, OpeningFacts } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import { noteMatches } from './ban-match';
import { cultivationPaused, titleHeld } from './door';
import { renewalObstacle, tellTitle } from './renewal';
import { openStep } from './steps';

type Open = Extract<ApplicationCommand, { type: 'open' }>;

/** Why no application can be opened now, whatever the firm is; bans and pauses are those of this transaction. */
function closedDoor(opening: OpeningFacts): Refusal | null {
  if (opening.bannedUntil) {
    return refuse(
      409,
      'FIRM_BANNED',
      text(
        `该企业至 ${opening.bannedUntil}（含当日）不得申报（禁申期）。`,
        `A ban forbids this firm to apply through ${opening.bannedUntil}.`,
      ),
    );
  }
  if (opening.cultivation?.paused) return cultivationPaused();
  if (!opening.windowOpen) {
    return refuse(
      409,
      'BATCH_CLOSED',
      text('该批次不在申报期内，请选择开放批次。', 'The batch is outside its window; choose an open batch.'),
    );
  }
  return opening.alreadyHeld ? titleHeld() : null;
}

/**
 * What the precheck says. Where the template has none (above-scale: statistics alone decides) the county refuses nobody; only
 * its own offer is not made to a firm that is plainly below the published threshold.
 */
function precheckObstacle(opening: OpeningFacts, command: Open, actor: Actor): Refusal | null {
  const { verdict, unmet } = opening.diagnosis;
  if (!opening.terms.templates.some(({ kind }) => kind === 'precheck')) {
    const offered = actor.kind === 'workflow' && (verdict === 'not-met' || verdict === 'not-applicable');
    return offered
      ? refuse(409, 'OFFER_NOT_MADE', text('暂不主动告知该事项。', 'This is not offered to the firm for now.'))
      : null;
  }
  if (verdict === 'not-applicable') {
    return refuse(
      409,
      'PRECHECK_NOT_APPLICABLE',
      text('该层级不适用于此企业。', 'This tier does not apply to this firm.'),
    );
  }
  if (verdict === 'not-met' && !(actor.roles.includes('leader') && command.preparationReason)) {
    return refuse(
      409,
      'PRECHECK_NOT_MET',
      text(
        `硬性条件未达到：${unmet.join('、')}。分管领导可附理由批准先行准备。`,
        `Hard conditions are unmet: ${unmet.join(', ')}. A leader may let preparation go on with a reason.`,
      ),
      unmet.map((id) => ({ path: id, code: 'CRITERION_UNMET', message: id })),
    );
  }
  return null;
}

/** Opens an application in its batch; the pack, the terms and the diagnosis of that day stay with it. */
export function decideOpen(draft: ApplicationDraft, command: Open): Outcome<ApplicationEvent> {
  const { opening, actor, aggregateId: applicationId } = draft.context;
  if (!opening) throw new Error('open needs opening facts');
  const refusal =
    closedDoor(opening) ?? renewalObstacle(opening, draft.context.today) ?? precheckObstacle(opening, command, actor);
  if (refusal) return refusal;

  draft.emit({
    type: 'application-opened',
    data: {
      id: applicationId,
      creditCode: command.creditCode,
      enterpriseName: opening.enterpriseName,
      regionCode: opening.regionCode,
      tier: command.tier,
      batch: command.batch,
      factYear: opening.factYear,
      purpose: opening.purpose,
      ruleSetId: opening.ruleSetId,
      cultivationId: opening.cultivation?.id ?? null,
      terms: opening.terms,
      items: opening.items,
      precheck: opening.diagnosis,
      preparationReason: command.preparationReason ?? null,
      willingOn: opening.cultivation?.willingOn ?? null,
    },
  });
  if (opening.cultivation) {
    draft.then({
      aggregate: { type: 'cultivation', id: opening.cultivation.id },
      command: { type: 'note-application', applicationId, tier: command.tier, batch: command.batch },
    });
  }
  tellTitle(draft, 'note-renewal-opened', { batch: command.batch });
  noteMatches(draft, draft.context.banMatches ?? []);
  const first = draft.state.steps[0];
  if (first) openStep(draft, first.kind);
  return draft.outcome();
}
