import type { Instant, IsoDate } from '../kernel/time';

/** What an expert can judge; panels ask for seats by these. */
export const EXPERT_FIELDS = [
  'technology',
  'finance',
  'manufacturing',
  'intellectual-property',
  'quality',
  'digitalisation',
  'green',
  'management',
  'law',
] as const;

export type ExpertField = (typeof EXPERT_FIELDS)[number];

/** How an expert may stand to a firm, as declared on entry in the register. */
export const EXPERT_RELATIONS = ['shareholder', 'kin', 'adviser', 'business'] as const;

export type ExpertRelationKind = (typeof EXPERT_RELATIONS)[number];

export const EXPERT_STATUSES = ['active', 'suspended'] as const;

export interface Employer {
  readonly name: string;
  /** Null where it has none (a university abroad, a free profession). */
  readonly creditCode: string | null;
}

export interface PastEmployer extends Employer {
  readonly until: IsoDate;
}

export interface ExpertRelation {
  readonly creditCode: string;
  readonly kind: ExpertRelationKind;
  /** Last day on which it counts; null: it stands. */
  readonly until: IsoDate | null;
}

/** Everything of an entry but the name, which is personal data and stands beside the events. */
export interface ExpertEntry {
  readonly account: string;
  readonly fields: readonly ExpertField[];
  readonly employer: Employer;
  readonly pastEmployers: readonly PastEmployer[];
  readonly relations: readonly ExpertRelation[];
}

export interface ExpertState extends ExpertEntry {
  /** `exp_…` */
  readonly id: string;
  /** The county whose register it is. */
  readonly regionCode: string;
  readonly status: (typeof EXPERT_STATUSES)[number];
  readonly suspension: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
  /** Days on which a draw gave them a seat, of the last two years. */
  readonly seatings: readonly { readonly panelId: string; readonly on: IsoDate }[];
  /** Firms with which they themselves declared a conflict when drawn: never drawn for them again. */
  readonly conflicts: readonly { readonly creditCode: string; readonly on: IsoDate }[];
  readonly since: Instant;
}
