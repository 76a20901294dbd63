import type { SharedPerson } from '../enterprise/people/shared-people';
import type { IsoDate } from '../kernel/time';

/** A person of the firm who may stand behind another firm that is under a ban. Nobody is named; people are known by their ids. */
export interface BanMatchFound extends SharedPerson {
  /** Of the firm under the ban. */
  readonly creditCode: string;
  readonly banId: string;
  /** Last day of that ban. */
  readonly until: IsoDate;
}

/** Whether it is the same person; and where it is, whether the ban reaches this firm. */
export const BAN_MATCH_VERDICTS = ['other-person', 'not-reached', 'barred'] as const;

export type BanMatchVerdict = (typeof BAN_MATCH_VERDICTS)[number];

/** A match never refuses anything by itself: somebody says what it means, with the reason. */
export interface BanMatch extends BanMatchFound {
  /** `<application>.m<n>` */
  readonly id: string;
  readonly foundOn: IsoDate;
  /** Why somebody looked again, where that found it. */
  readonly comment?: string;
  /** Null while nobody has judged it. */
  readonly verdict: BanMatchVerdict | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly judgedOn: IsoDate | null;
}
