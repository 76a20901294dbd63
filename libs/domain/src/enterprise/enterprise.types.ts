import type { Instant, IsoDate } from '../kernel/time';
import type { Tier, Title, TitleCode } from '../tier';
import type { Turn } from '../turn/turn.types';
import type { Caretaker } from './caretakers/caretakers.types';
import type { FirmLife, TitleLife, TitleStatus } from './life/life.types';
import type { FirmPerson } from './people/people.types';

export const INDICATOR_SOURCES = ['reported', 'audited', 'platform', 'registry', 'inspected'] as const;

export type IndicatorSource = (typeof INDICATOR_SOURCES)[number];

/** One value as it was observed. Numbers travel as decimal text in events; money is in 万元. */
export interface IndicatorRecord {
  readonly code: string;
  /** `2025`, `2025-Q3`, `2025-10`, or `now`. */
  readonly period: string;
  readonly value: string;
  readonly kind: 'number' | 'bool' | 'text';
  readonly unit: string | null;
  readonly source: IndicatorSource;
  readonly observedAt: IsoDate;
  readonly evidenceDocumentId: string | null;
}

/** A human's verdict on a criterion that no figure can settle. */
export interface Finding {
  readonly tier: Tier;
  readonly criterionId: string;
  readonly verdict: 'met' | 'unmet';
  readonly reason: string;
  readonly evidenceDocumentId: string | null;
  readonly validTo: IsoDate | null;
  readonly by: string;
  readonly at: Instant;
}

export interface HeldTitle extends Title, TitleLife {
  readonly batch: string | null;
  readonly ruleSetId: string | null;
  readonly applicationId: string | null;
  readonly status: TitleStatus;
  /** The day on which a title that was granted ahead of its term begins; null once it has begun. */
  readonly beginsOn: IsoDate | null;
  /** As granted; absent for titles whose grant did not say. */
  readonly updateDue?: string | null;
  /** Last year for which the annual update is settled. */
  readonly updatedThrough: number;
  /** The annual update that is open, by its year. */
  readonly openUpdate: number | null;
  readonly missedUpdates: readonly number[];
}

export interface Ban {
  readonly id: string;
  readonly cause: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly liftedOn: IsoDate | null;
}

export interface EnterpriseState extends FirmLife {
  readonly creditCode: string;
  /** True where no source gave a code and demonstration mode made one up. */
  readonly synthetic: boolean;
  /** True for firms of the sample county, which do not exist. */
  readonly fictional: boolean;
  readonly name: string;
  readonly regionCode: string;
  /** Null where no source says it; what rests on it is then unknown. */
  readonly industryCode: string | null;
  /** Null where no source says it. */
  readonly foundedOn: IsoDate | null;
  readonly registeredAt: Instant;
  readonly since: Instant;
  /** One value for each code, period and source: the one that was observed last. */
  readonly indicators: readonly IndicatorRecord[];
  /** Values that were replaced, or came in after a later observation; absent where the snapshot is older than this. */
  readonly earlierIndicators?: readonly IndicatorRecord[];
  readonly findings: readonly Finding[];
  readonly titles: readonly HeldTitle[];
  readonly bans: readonly Ban[];
  /** All that ever were; absent where none was put on record. */
  readonly people?: readonly FirmPerson[];
  /** At most one for each duty; absent where nobody was ever named. */
  readonly caretakers?: readonly Caretaker[];
  readonly turns: readonly Turn[];
}

export interface Identity {
  readonly creditCode: string;
  readonly name: string;
  readonly regionCode: string;
  /** Null where no source says it; what rests on it is then unknown. */
  readonly industryCode: string | null;
  /** Null where no source says it. */
  readonly foundedOn: IsoDate | null;
  readonly synthetic?: boolean;
  readonly fictional?: boolean;
}

/** A value as it comes in, already checked against the catalogue of indicators. */
export interface IndicatorInput {
  readonly code: string;
  readonly period: string;
  readonly value: number | boolean | string;
  readonly unit?: string;
  readonly source: IndicatorSource;
  readonly observedAt?: IsoDate;
  readonly evidenceDocumentId?: string;
}

export interface GrantedTitle {
  readonly code: TitleCode;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly source: string;
  readonly batch?: string;
  readonly ruleSetId?: string;
  readonly applicationId?: string;
  /** Month and day of the yearly update by the pack, `05-31`; null where none is due; absent where no pack was at hand. */
  readonly updateDue?: string | null;
  /** The rung that it lifts to; null beside the ladder; absent where no registry was at hand. */
  readonly rank?: number | null;
  /** True where it renews the title held: the new term follows the old one. */
  readonly renewal?: boolean;
}
