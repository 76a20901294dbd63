import { createHash } from 'node:crypto';
import { RuleBook, firmFacts } from '@app/conduct';
import { DomainError, type EnterpriseState, type IsoDate, text } from '@app/domain';
import {
  type FirmReading,
  type PolicyPack,
  type Purpose,
  benefitCost,
  readFirm,
  titleBenefits,
  verdictOf,
} from '@app/policy';
import { Injectable } from '@nestjs/common';
import type { DraftJudge, VerdictBook } from './assessor';
import type { TierFinding } from './rules/firm-in-view';

/** Above-scale: what stands in the way is not spoken of (Statistics Law); the verdict alone says whether the threshold is met. */
function isSilent(pack: PolicyPack): boolean {
  return pack.advice === 'silent';
}

function findingOf(pack: PolicyPack, firm: FirmReading, purpose: Purpose): TierFinding {
  const { ruleSetId, verdict, unmet, unknown, manual } = verdictOf(pack, firm, { purpose });
  const named = isSilent(pack) ? { unmet: [], unknown: [], manual: [] } : { unmet, unknown, manual };
  return { tier: pack.tier, ruleSetId, verdict, ...named };
}

/** Verdicts by the packs of the moment. A firm's facts are read once and asked about every pack. */
@Injectable()
export class RuleBookVerdicts implements VerdictBook {
  private lastRead:
    { readonly firm: EnterpriseState; readonly asOf: IsoDate; readonly reading: FirmReading } | undefined;

  constructor(private readonly rules: RuleBook) {}

  version(asOf: IsoDate): string {
    const inForce = this.rules.registry.packs
      .filter(({ effective }) => effective.from <= asOf && (!effective.to || asOf <= effective.to))
      .map(({ id }) => id);
    const hash = createHash('sha256').update(inForce.join('\n')).digest('hex').slice(0, 12);
    return `${asOf.slice(0, 4)}-${hash}`;
  }

  findings(firm: EnterpriseState, asOf: IsoDate): readonly TierFinding[] {
    const { registry } = this.rules;
    const { regionCode } = firm;
    return registry.tiers.flatMap(({ code }) => {
      const pack = registry.packFor({ tier: code, purpose: 'new', asOf, regionCode });
      return pack ? [findingOf(pack, this.read(firm, asOf), 'new')] : [];
    });
  }

  renewals(firm: EnterpriseState, titles: readonly string[], asOf: IsoDate): readonly TierFinding[] {
    const { registry } = this.rules;
    const { regionCode } = firm;
    return titles.flatMap((tier) => {
      const issuedOn = firm.titles.find(({ code }) => code === tier)?.validFrom;
      const question = { tier, purpose: 'renewal', asOf, regionCode, ...(issuedOn ? { issuedOn } : {}) } as const;
      const pack = registry.packFor(question);
      return pack && !isSilent(pack) ? [findingOf(pack, this.read(firm, asOf), 'renewal')] : [];
    });
  }

  draft(data: Readonly<Record<string, unknown>>): DraftJudge {
    const { pack } = this.rules.registry.check(data);
    if (!pack) throw unsound();
    return {
      compare: (firm, asOf) => this.compare(pack, firm, asOf),
      benefitCost: (titles, regionCode, asOf) => {
        const benefits = titleBenefits(pack.tier, regionCode, asOf);
        return benefits.length > 0 ? benefitCost(benefits, titles) : null;
      },
    };
  }

  private compare(draft: PolicyPack, firm: EnterpriseState, asOf: IsoDate): ReturnType<DraftJudge['compare']> {
    const { regionCode } = firm;
    if (draft.region && !regionCode.startsWith(draft.region)) return undefined;
    const inForce = this.rules.registry.packFor({ tier: draft.tier, purpose: 'new', asOf, regionCode });
    const reading = this.read(firm, asOf);
    return {
      before: inForce && findingOf(inForce, reading, 'new'),
      after: findingOf(draft, reading, 'new'),
    };
  }

  private read(firm: EnterpriseState, asOf: IsoDate): FirmReading {
    if (this.lastRead?.firm !== firm || this.lastRead.asOf !== asOf) {
      this.lastRead = { firm, asOf, reading: readFirm(firmFacts(firm), asOf) };
    }
    return this.lastRead.reading;
  }
}

function unsound(): DomainError {
  return new DomainError(
    422,
    'RULE_SET_INVALID',
    text('草案与现行规则不再相容，请重新起草。', 'The draft no longer fits beside the rules in force: draft it anew.'),
  );
}
