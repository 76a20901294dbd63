import type { LifeFacts } from '../enterprise/enterprise.context';
import type { DutyFacts, ProceduralGround, PublishedCondition } from '../application/application.context';
import type { BanMatchFound } from '../application/ban-match.types';
import type { Delegation } from '../application/delegation';
import type { HeldTrigger } from '../application/site-check.types';
import type { ApplicationTerms, DiagnosisDigest, Purpose } from '../application/application.types';
import type { DocumentItem } from '../application/document-request.types';
import type { RungPlan } from '../cultivation/cultivation.types';
import type { BanReach } from '../enterprise/people/reach.types';
import { type IsoDate, addDays } from '../kernel/time';
import { type Tier } from '../tier';
import type { CheckedPack } from '../rule-set/rule-set.decide';
import { PAPERS, aCheckedPack, aDigest, termsOf } from './packs';
import { TERMS } from './panels';
import { aPlan } from './plans';
import type { PanelTerms } from '../panel/panel.types';

/** What packs, batches and the stock of papers say; a test changes what it is about. */
export interface Rules {
  terms: (tier: Tier) => ApplicationTerms;
  papers: readonly DocumentItem[];
  diagnosis: (tier: Tier) => DiagnosisDigest;
  windowOpen: boolean;
  route: readonly Tier[];
  offers: readonly Tier[];
  /** Of tiers beyond the well-known. */
  ranks: Readonly<Record<Tier, number>>;
  plan: (tier: Tier, today: IsoDate) => RungPlan;
  procedural?: readonly ProceduralGround[];
  siteTriggers?: readonly HeldTrigger[];
  siteDrawn?: boolean;
  /** Prerequisites that do not hold on a day. */
  lackingOn?: (day: IsoDate) => readonly (readonly Tier[])[];
  /** Whom the firm shares with firms under a ban. */
  banMatches?: readonly BanMatchFound[];
  reach?: BanReach;
  seatHolders?: Readonly<Record<string, readonly string[]>>;
  delegations?: readonly Delegation[];
  /** Conditions of the case's rule set. */
  published?: readonly PublishedCondition[];
  duties?: Readonly<Record<string, DutyFacts>>;
  /** What the table of deadlines and the re-review rules say of titles. */
  life: Partial<LifeFacts>;
  /** What the batch of this name is for. */
  purposeOf: (batch: string) => Purpose;
  checkPack: (pack: Readonly<Record<string, unknown>>) => CheckedPack;
  panelTerms: PanelTerms;
}

export function defaultRules(): Rules {
  return {
    terms: termsOf,
    papers: PAPERS,
    diagnosis: (tier) => aDigest(tier),
    windowOpen: true,
    route: ['innovative-sme', 'srdi', 'little-giant'],
    offers: ['above-scale'],
    ranks: {},
    plan: (tier, today) => aPlan(tier, today, addDays(today, 90)),
    life: {},
    purposeOf: (batch) => (batch.includes('renewal') ? 'renewal' : 'new'),
    checkPack: aCheckedPack,
    panelTerms: TERMS,
  };
}
