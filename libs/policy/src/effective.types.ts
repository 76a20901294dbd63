import type { IsoDate } from '@app/domain';
import type { Purpose } from './facts.types';

/** How long an edition keeps running beside its successor. */
export interface Transition {
  readonly purposes: readonly Purpose[];
  /** Last day. */
  readonly until: IsoDate;
  /** Only for certificates issued before this day; absent: for all. */
  readonly issuedBefore?: IsoDate;
  readonly source: string;
}

/** When an edition answers. Of several the latest that is in force answers; a batch names its own. */
export interface Effective {
  readonly from: IsoDate;
  /** Absent: until a later edition. */
  readonly to?: IsoDate;
  readonly purposes: readonly Purpose[];
  readonly transition?: readonly Transition[];
  /** What the document says of cases that are open on its first day; absent: `keep`, they stay under the rules that they began under. */
  readonly openCases?: 'keep' | 'choose' | 'papers';
}
