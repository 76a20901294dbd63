import { type Cause, type Conducted, enterpriseWorkflowId } from '@app/contracts';
import { type EnterpriseState, dateOf, nextEnterpriseAct } from '@app/domain';
import { RegionScope } from '@app/persistence';
import { deriveId } from '@app/record';
import { Conducting } from './conducting';
import type { OpeningParts } from './opening';

/**
 * Opens the application of a title's renewal in the re-review batch that is open now. Where it cannot be opened the title notes
 * why, and is tried again while its term lasts.
 */
export async function openRenewal(parts: OpeningParts, cause: Cause): Promise<Conducted> {
  const found = await parts.snapshots.find<EnterpriseState>(cause.aggregate, RegionScope.everything());
  if (!found || found.revision !== cause.revision) return { outcome: 'refused', code: 'REVISION_STALE' };
  const { state } = found;
  const act = nextEnterpriseAct(state);
  if (act?.act !== 'open-renewal') return { outcome: 'refused', code: 'NOTHING_TO_OPEN' };

  const { code } = act;
  const conducting = new Conducting(parts.path, enterpriseWorkflowId(state.creditCode), cause);
  const now = parts.clock.instant();
  const batch = parts.rules.renewalBatch(code, dateOf(now), state.regionCode);
  const blocked = (reason: string): Promise<Conducted> =>
    conducting.give('note-renewal-blocked', { type: 'note-renewal-blocked', code, reason } as never, undefined, now);
  if (!batch) return blocked('NO_BATCH');
  const outcome = await conducting.give(
    'open-renewal',
    { type: 'open', creditCode: state.creditCode, tier: code, batch: batch.id } as never,
    { type: 'application', id: deriveId('app', conducting.principal, conducting.commandId('open-renewal')) },
    now,
  );
  return outcome.outcome === 'done' ? outcome : blocked(outcome.code ?? 'REFUSED');
}
