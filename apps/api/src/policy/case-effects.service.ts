import type { Principal } from '@app/auth';
import { scopeOf } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { type ApplicationState, type EnterpriseState, currentStep } from '@app/domain';
import { type PolicyPack, documentsFor } from '@app/policy';
import { SnapshotReader, type StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { CaseEffectResponseDto } from './case-effects.response';

const PAGE = 200;

/** What a rule set would mean for each case that is open: grandfathering unless its pack says that they may change over. */
@Injectable()
export class CaseEffects {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
  ) {}

  async of(pack: PolicyPack, caller: Principal): Promise<CaseEffectResponseDto[]> {
    const effects: CaseEffectResponseDto[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<CaseEffects['openCases']>> = await this.openCases(caller, cursor);
      for (const { state } of page.items) {
        if (state.tier === pack.tier && state.ruleSetId !== pack.id)
          effects.push(await this.effect(pack, state, caller));
      }
      cursor = page.nextCursor;
    } while (cursor);
    return effects;
  }

  private openCases(caller: Principal, cursor: string | null) {
    const request = { limit: PAGE, ...(cursor ? { cursor } : {}) };
    return this.snapshots.page<ApplicationState>('application', scopeOf(caller), { closed: false }, request);
  }

  private async effect(pack: PolicyPack, state: ApplicationState, caller: Principal): Promise<CaseEffectResponseDto> {
    const ref = { type: 'enterprise', id: state.creditCode } as const;
    const { state: firm }: StoredSnapshot<EnterpriseState> = await this.snapshots.get(ref, scopeOf(caller));
    const options = { asOf: this.clock.today(), factYear: state.factYear };
    const held = this.rules.pack(state.ruleSetId);
    const [now, then] = [this.rules.diagnose(firm, held, options), this.rules.diagnose(firm, pack, options)];
    const asked = new Set(documentsFor(held, now).map(({ type }) => type));
    const newPapers = documentsFor(pack, then).filter(({ type, required }) => required && !asked.has(type));
    return {
      applicationId: state.id,
      creditCode: state.creditCode,
      enterpriseName: state.enterpriseName,
      step: currentStep(state),
      ruleSetId: state.ruleSetId,
      effect: effectOf(pack, newPapers.length > 0),
      newPapers: newPapers.map(({ type }) => type),
      verdictNow: now.verdict,
      verdictThen: then.verdict,
    };
  }
}

function effectOf({ effective }: PolicyPack, hasNewPapers: boolean): 'stays' | 'needs-papers' | 'may-choose' {
  if (effective.openCases === 'choose') return 'may-choose';
  return effective.openCases === 'papers' && hasNewPapers ? 'needs-papers' : 'stays';
}
