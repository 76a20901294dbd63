import type { Principal } from '@app/auth';
import {
  CULTIVATION_TABLE,
  type CultivationCommandType,
  type CultivationState,
  type Tier,
  cultivationPhase,
  openTurns,
  rankOf,
} from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { type StandingAction, allowedActions } from '../record-access/allowed-actions';
import { clockActs } from '../record-access/clock-acts';
import type { CultivationResponseDto } from './cultivation.response';

function standingActions(state: CultivationState, caller: Principal): StandingAction[] {
  const allowed: readonly CultivationCommandType[] = CULTIVATION_TABLE[cultivationPhase(state)];
  const base = `/api/v1/cultivations/${state.creditCode}`;
  const href = (last: string): string => `${base}/${last}`;
  const clocks = allowed.includes('pause-clock') ? openTurns(state.turns) : [];
  return [
    { permission: 'cultivation.launch', allowed: allowed.includes('replan'), href: href('replan') },
    { permission: 'cultivation.pause', allowed: allowed.includes('pause'), href: href('pause') },
    { permission: 'cultivation.resume', allowed: allowed.includes('resume'), href: href('resume') },
    { permission: 'cultivation.close', allowed: allowed.includes('close'), href: href('close') },
    { permission: 'cultivation.leave', allowed: allowed.includes('leave'), href: href('exit') },
    ...clocks.flatMap((turn) => clockActs(base, turn, caller)),
  ];
}

function planOf(state: CultivationState): CultivationResponseDto['plan'] {
  if (!state.plan) return null;
  const { checkpoints: _checkpoints, ...plan } = state.plan;
  return structuredClone(plan) as CultivationResponseDto['plan'];
}

/** The highest of the tier at launch and the tiers that were won since. */
function tierReached(state: CultivationState): Tier {
  const height = (tier: Tier): number => state.ranks?.[tier] ?? rankOf(tier);
  return state.applications
    .filter((note) => note.status === 'recognised')
    .map((note) => note.tier)
    .reduce((best, tier) => (height(tier) > height(best) ? tier : best), state.launchTier);
}

/** A cultivation as the caller sees it. */
export function toCultivationResponse(snapshot: StoredSnapshot, caller: Principal): CultivationResponseDto {
  const state = snapshot.state as CultivationState;
  return {
    id: state.id,
    creditCode: state.creditCode,
    enterpriseName: state.enterpriseName,
    tier: tierReached(state),
    rung: state.route[state.rung] ?? state.targetTier,
    targetTier: state.targetTier,
    targetDate: state.targetDate,
    route: [...state.route],
    offers: [...state.offers],
    state: cultivationPhase(state),
    paused: state.paused !== null,
    plan: planOf(state),
    checkpoints: state.checkpoints.map((checkpoint) => ({ ...checkpoint })),
    applications: state.applications.map((note) => ({ ...note })),
    blocked: state.blocked,
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller, standingActions(state, caller)),
  };
}
