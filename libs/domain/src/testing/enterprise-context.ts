import { isLive } from '../application/remedies';
import type { ApplicationState } from '../application/application.types';
import type { CultivationState } from '../cultivation/cultivation.types';
import type { EnterpriseState } from '../enterprise/enterprise.types';
import type { LifeFacts } from '../enterprise/enterprise.context';
import { PLAIN_LIFE } from '../enterprise/life/plain-life';
import type { PaperOnFile } from '../application/document-request.types';
import type { IsoDate } from '../kernel/time';
import type { AggregateRef, DocumentEffect } from '../kernel/decider';
import { type TitleCode, rankOf } from '../tier';
import type { Rules } from './rules';

/** What a firm's context may look at. */
interface Surroundings {
  readonly rules: Rules;
  readonly effects: readonly DocumentEffect[];
  find(type: 'enterprise', id: string): EnterpriseState | undefined;
  all(type: 'cultivation'): readonly CultivationState[];
  all(type: 'application'): readonly ApplicationState[];
}

/** What a firm's decider looks at beside the firm. */
export function enterpriseContext(world: Surroundings, ref: AggregateRef) {
  return {
    liveCultivation: world.all('cultivation').find((one) => !one.closing && one.creditCode === ref.id)?.id ?? null,
    judgeable: ['IN-9'],
    ...(world.rules.reach ? { reach: world.rules.reach } : {}),
    life: {
      ...PLAIN_LIFE,
      ...world.rules.life,
      liveApplications: world
        .all('application')
        .filter((state) => isLive(state) && state.creditCode === ref.id)
        .map((state) => state.id),
      isListed: (code: string) => world.find('enterprise', code) !== undefined,
    } satisfies LifeFacts,
    rankOf: (title: TitleCode) => (title === 'hi-tech' ? null : rankOf(title) || world.rules.ranks[title]),
  };
}

/** Papers that were accepted and are valid on a day. */
export function onFile(world: Surroundings, today: IsoDate): PaperOnFile[] {
  return world.effects
    .filter((effect) => effect.effect === 'accept' && (effect.validTo === null || (effect.validTo ?? '') >= today))
    .map(({ documentId, type, validTo }) => ({ documentId, type: type ?? '', validTo: validTo ?? null }));
}
