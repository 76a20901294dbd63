import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import { objectingSeatsOf, openPointsOf } from '../open-points';
import type { Ground } from '../remedy.types';
import { barredUntil } from './ban-match';
import { citedConditions } from './overruling';
import { isReReviewBarred } from './renewal';

type Decide = Extract<ApplicationCommand, { type: 'decide' }>;

/** Published conditions that today's diagnosis says are unmet. */
function byDiagnosis({ context, state }: ApplicationDraft): Ground[] {
  const unmet = context.diagnosis?.unmet ?? state.precheck.unmet;
  return unmet.flatMap((id): Ground[] => {
    const known = context.published?.find((condition) => condition.id === id);
    if (context.published && !known) return [];
    return [{ id, title: known?.title ?? text(id, id), clause: known?.clause ?? id, because: 'diagnosis' }];
  });
}

/** Published conditions that a standing objection cites, or those within the duty of whoever objects. */
function byObjection({ context, state }: ApplicationDraft): Ground[] {
  const published = context.published ?? [];
  return objectingSeatsOf(state).flatMap(({ id: seat, opinion }) => {
    const cited = opinion ? citedConditions(opinion, published) : [];
    const duty = context.duties?.[seat]?.criteria ?? [];
    const meant = cited.length > 0 ? cited : published.filter(({ id }) => duty.includes(id));
    return meant.map(({ id, title, clause }) => ({ id, title, clause, because: `objection:${seat}` }));
  });
}

function byProcedure(draft: ApplicationDraft): Ground[] {
  const { context, state } = draft;
  const points = [
    ...openPointsOf(state, context.diagnosis),
    ...(barredUntil(draft) ? ['ban'] : []),
    ...(isReReviewBarred(draft) ? ['re-review:barred'] : []),
  ];
  return (context.procedural ?? []).flatMap(({ id, title, source, supportedBy }): Ground[] => {
    const because = points.find((point) => supportedBy.includes(point));
    return because ? [{ id, title, clause: source, because }] : [];
  });
}

/** Every published ground that the record supports today, each once. */
export function supportedGrounds(draft: ApplicationDraft): readonly Ground[] {
  const all = [...byDiagnosis(draft), ...byObjection(draft), ...byProcedure(draft)];
  return [...new Map(all.reverse().map((ground) => [ground.id, ground])).values()].reverse();
}

function noGround(detailZh: string, detailEn: string, errors: readonly string[] = []): Refusal {
  return refuse(
    422,
    'NO_GROUND_FOR_REFUSAL',
    text(detailZh, detailEn),
    errors.map((id) => ({ path: 'grounds', code: 'NO_GROUND_FOR_REFUSAL', message: id })),
  );
}

/**
 * The grounds of a refusal: those that are named, or all that the record supports. Only published conditions and published
 * grounds of procedure count, and only where the diagnosis, a standing objection or a finding supports them.
 */
export function groundsFor(draft: ApplicationDraft, command: Decide): readonly Ground[] | Refusal {
  const supported = supportedGrounds(draft);
  const named = command.grounds;
  if (!named || named.length === 0) {
    if (supported.length > 0) return supported;
    return noGround(
      '没有可以作为不予推荐依据的公布条件：今日诊断无未达硬性条件，也没有未化解的部门反对意见、核查不符、材料缺失、公示异议成立或禁申。请先由相关部门提出事实和条款，或退回补充。',
      'No published condition supports a refusal: the diagnosis of today shows no unmet hard condition, and there is no standing objection, inconsistent site check, missing paper, upheld objection or ban. Have fact and clause put on record first, or return the case.',
    );
  }
  const known = [...(draft.context.published ?? []), ...(draft.context.procedural ?? []), ...supported];
  const strangers = named.filter((id) => !known.some((one) => one.id === id));
  if (strangers.length > 0) {
    return noGround(
      `不是公布的条件：${strangers.join('、')}。`,
      `Not among the published conditions: ${strangers.join(', ')}.`,
      strangers,
    );
  }
  const unsupported = named.filter((id) => !supported.some((one) => one.id === id));
  if (unsupported.length > 0) {
    return noGround(
      `档案中没有支持这些条件未达到的诊断、意见或核查结论：${unsupported.join('、')}。`,
      `Nothing on record says that these are unmet: ${unsupported.join(', ')}.`,
      unsupported,
    );
  }
  return supported.filter(({ id }) => named.includes(id));
}
