import { type Cause, type Conducted, enterpriseWorkflowId } from '@app/contracts';
import { type CultivationState, dateOf, nextOpening } from '@app/domain';
import { RegionScope } from '@app/persistence';
import { type CommandPath, type SnapshotReader, deriveId } from '@app/record';
import type { BusinessClock } from '@app/calendar';
import type { RuleBook } from '../rules/rule-book';
import { Conducting } from './conducting';

export interface OpeningParts {
  readonly path: CommandPath;
  readonly snapshots: SnapshotReader;
  readonly rules: RuleBook;
  readonly clock: BusinessClock;
}

/**
 * Opens the application that a cultivation has come to: in the batch of its plan, or the one that is open now. Where it
 * cannot be opened the cultivation notes why, and waits for better facts.
 */
export async function openNextApplication(parts: OpeningParts, cause: Cause): Promise<Conducted> {
  const found = await parts.snapshots.find<CultivationState>(cause.aggregate, RegionScope.everything());
  if (!found || found.revision !== cause.revision) return { outcome: 'refused', code: 'REVISION_STALE' };
  const { state } = found;
  const opening = nextOpening(state);
  if (!opening) return { outcome: 'refused', code: 'NOTHING_TO_OPEN' };

  const conducting = new Conducting(parts.path, enterpriseWorkflowId(state.creditCode), cause);
  const now = parts.clock.instant();
  const batch = parts.rules.targetBatch(opening.tier, dateOf(now), state.regionCode);
  const blocked = (code: string): Promise<Conducted> =>
    conducting.give('note-blocked', { type: 'note-blocked', tier: opening.tier, code } as never, undefined, now);
  if (!batch) return blocked('NO_BATCH');
  const outcome = await conducting.give(
    'open-application',
    { type: 'open', creditCode: state.creditCode, tier: opening.tier, batch: batch.id } as never,
    { type: 'application', id: deriveId('app', conducting.principal, conducting.commandId('open-application')) },
    now,
  );
  return outcome.outcome === 'done' ? outcome : blocked(outcome.code ?? 'REFUSED');
}
