import { type Bilingual, DomainError, type EnterpriseState, type IsoDate, type Tier, text } from '@app/domain';
import {
  type Batch,
  type Diagnosis,
  type Lead,
  type PackQuestion,
  type PackRegistry,
  type PolicyPack,
  type Purpose,
  type RegionalPack,
  type TierDefinition,
  builtIn,
  diagnose,
  firmLastDay,
  isBatchOpen,
} from '@app/policy';
import { filingOf } from './filing';
import { firmFacts } from './firm-facts';

/** What the codes of a case mean, for people. */
export interface CaseNames {
  readonly tier: Bilingual;
  readonly batch: Bilingual;
}

function isFor({ region }: Batch, regionCode: string): boolean {
  return !region || regionCode.startsWith(region);
}

function unsupported(tier: Tier, path: string): DomainError {
  const detail = text(`暂无 ${tier} 层级适用的规则包。`, `There is no rule set in force for tier ${tier}.`);
  return new DomainError(422, 'TIER_UNSUPPORTED', detail, [{ path, code: 'TIER_UNSUPPORTED', message: tier }]);
}

/** Packs and batches as one deployment sees them: demonstration mode adds a batch per tier that is always open. */
export class RuleBook {
  /** @param current the packs of this moment: those of the product and those that were approved in use */
  constructor(
    private readonly mode: 'demonstration' | 'production',
    private readonly current: () => PackRegistry = builtIn,
    /** What was there before anybody drafted anything. */
    readonly carried: PackRegistry = builtIn(),
  ) {}

  /** Every tier, pack, batch and overlay of this moment. */
  get registry(): PackRegistry {
    return this.current();
  }

  /**
   * Batches of a tier, or of all tiers, each with whether it is open on the day.
   *
   * @param place a firm's region or a caller's branch: nationwide batches, and those whose region contains it or lies in it
   * @throws DomainError 422 `TIER_UNSUPPORTED`
   */
  batches(today: IsoDate, place: string, tier?: Tier): readonly (Batch & { readonly open: boolean })[] {
    const tiers = tier ? [this.tier(tier).code] : this.registry.tiers.map(({ code }) => code);
    return tiers
      .flatMap((one) => this.registry.batchesFor(one, this.mode, today))
      .filter(({ region }) => !region || place.startsWith(region) || region.startsWith(place))
      .map((batch) => ({ ...batch, open: isBatchOpen(batch, today) }));
  }

  /** A batch that a firm of the region may choose; one of another region is as unknown as one that does not exist. */
  findBatch(id: string, today: IsoDate, regionCode: string): (Batch & { readonly open: boolean }) | undefined {
    return this.batches(today, regionCode).find((batch) => batch.id === id && isFor(batch, regionCode));
  }

  /** The batch for which a rung of a firm in the region is planned: one that is open, else the next to open, if one is known. */
  targetBatch(tier: Tier, today: IsoDate, regionCode: string): Batch | undefined {
    return this.nextBatch(tier, today, regionCode, 'new');
  }

  /** The re-review batch of a title that is open, else the next to open, if one is known. Titles beyond the tiers have none. */
  renewalBatch(title: Tier, today: IsoDate, regionCode: string): Batch | undefined {
    return this.registry.tier(title) && this.nextBatch(title, today, regionCode, 'renewal');
  }

  private nextBatch(tier: Tier, today: IsoDate, regionCode: string, purpose: Purpose): Batch | undefined {
    const candidates = this.batches(today, regionCode, tier).filter(
      (batch) => batch.purpose === purpose && today <= firmLastDay(batch) && isFor(batch, regionCode),
    );
    return (
      candidates.find((batch) => batch.open) ??
      [...candidates].sort((a, b) => ((a.windows[0]?.opensOn ?? '') < (b.windows[0]?.opensOn ?? '') ? -1 : 1))[0]
    );
  }

  /**
   * The pack in force for a tier on a day.
   *
   * @param place `regionCode` of the firm, whose own pack wins; `issuedOn` in a re-review, the first day of its certificate
   * @throws DomainError 422 `TIER_UNSUPPORTED` where there is no such tier, or no edition of it in force
   */
  packFor(
    tier: Tier,
    asOf: IsoDate,
    purpose: Purpose = 'new',
    { regionCode, issuedOn }: Pick<PackQuestion, 'regionCode' | 'issuedOn'> = {},
  ): PolicyPack {
    const pack = this.registry.packFor({ tier, purpose, asOf, regionCode, issuedOn });
    if (pack) return pack;
    throw unsupported(tier, 'tier');
  }

  /**
   * The definition of a tier or title.
   *
   * @param path of the field that names it
   * @throws DomainError 422 `TIER_UNSUPPORTED`
   */
  tier(code: Tier, path = 'tier'): TierDefinition {
    const tier = this.registry.tier(code);
    if (tier) return tier;
    throw unsupported(code, path);
  }

  /**
   * What a tier and a batch are called on paper; what is no longer known is called by its code.
   *
   * @param today the day for which the batches of a demonstration are made
   */
  namesOf({ tier, batch }: { readonly tier: Tier; readonly batch: string }, today: IsoDate): CaseNames {
    const known = this.registry.batchesFor(tier, this.mode, today).find(({ id }) => id === batch);
    return {
      tier: this.registry.tier(tier)?.title ?? text(tier, tier),
      batch: known?.title ?? text(batch, batch),
    };
  }

  /** @throws DomainError 422 `RULE_SET_UNKNOWN` */
  pack(ruleSetId: string): PolicyPack {
    const pack = this.registry.findPack(ruleSetId);
    if (pack) return pack;
    throw new DomainError(
      422,
      'RULE_SET_UNKNOWN',
      text(`没有规则集 ${ruleSetId}。`, `There is no rule set ${ruleSetId}.`),
    );
  }

  /** The pack as the firm's region applies it today: step budgets, papers, notice days. Its criteria are the published ones. */
  inRegion(pack: PolicyPack, firm: EnterpriseState, today: IsoDate): RegionalPack {
    return this.registry.inRegion(pack, firm.regionCode, today);
  }

  /** The department that leads for the tier in the firm's sector and region; undefined where no rule names one. */
  leadFor(tier: Tier, firm: EnterpriseState, today: IsoDate): Lead | undefined {
    return firm.industryCode === null
      ? undefined
      : this.registry.leadFor(tier, firm.industryCode, firm.regionCode, today);
  }

  /** Diagnoses a firm of the directory by a pack, for the batch's fact year where there is one, by its own way of filing. */
  diagnose(
    firm: EnterpriseState,
    pack: PolicyPack,
    options: { readonly asOf: IsoDate; readonly purpose?: Purpose; readonly factYear?: number },
  ): Diagnosis {
    return diagnose(pack, firmFacts(firm), { ...options, filing: filingOf(firm, options.asOf) });
  }
}
