import type { Bilingual, IsoDate, Tier } from '@app/domain';
import { Decimal } from 'decimal.js';
import clauses from '../../packs/title-benefits.json';

/** A published clause that gives a one-off award for a title. */
export interface TitleBenefit {
  readonly id: string;
  /** Branch whose document it is. */
  readonly region: string;
  readonly tier: Tier;
  /** 万元, a decimal in text. */
  readonly amount: string;
  readonly document: string;
  readonly article: string;
  readonly from: IsoDate;
  /** Last day. */
  readonly to: IsoDate;
  /** A clause of the sample county: no such document exists. */
  readonly fictional?: boolean;
  readonly text: Bilingual;
}

const CLAUSES: readonly TitleBenefit[] = clauses;

/** Clauses in force on a day that give something to a firm of the region for a title. */
export function titleBenefits(tier: Tier, regionCode: string, asOf: IsoDate): readonly TitleBenefit[] {
  return CLAUSES.filter(
    (clause) =>
      clause.tier === tier && regionCode.startsWith(clause.region) && clause.from <= asOf && asOf <= clause.to,
  );
}

/** What clauses come to for a number of titles, 万元 with two places. */
export function benefitCost(benefits: readonly TitleBenefit[], titles: number): string {
  return benefits.reduce((sum, { amount }) => sum.plus(new Decimal(amount).times(titles)), new Decimal(0)).toFixed(2);
}
