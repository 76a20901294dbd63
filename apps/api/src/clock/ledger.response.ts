import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

/** Days that one owner held, alone or with others. */
export class LedgerStretchResponseDto {
  /** First day, counted. */
  from!: string;

  /** Last day, counted. */
  to!: string;

  workingDays!: number;

  /** How many owners shared each of these days equally. */
  sharedBy!: number;

  /** Keys of clocks, or the notice, that these days come from. */
  because!: string[];
}

export class LedgerPartResponseDto {
  /**
   * `firm`, `bureau:<role>`, `department:<code>`, `expert`, `mentor`, `upper`, `public`, `paused:<reason>`, `case:<id>`, `waiting`,
   * `closed` (until the case was taken up again, or its refusal reviewed), `product`.
   */
  owner!: string;

  /** Of `denominator`; the units of all parts sum to `total * denominator`. */
  units!: number;

  /** The same in working days, as a fraction in its lowest terms: `5/2`. */
  workingDays!: string;

  stretches!: LedgerStretchResponseDto[];
}

/** Who owned every working day. */
export class LedgerResponseDto {
  openedOn!: string;

  /** The day on which the thing ended, or today. */
  through!: string;

  /** Working days after `openedOn` through `through`. */
  total!: number;

  denominator!: number;

  /** A day of the ledger lies in a year whose schedule is not published. */
  provisional!: boolean;

  parts!: LedgerPartResponseDto[];
}

export class PauseReasonResponseDto {
  code!: string;

  @ApiProperty({ type: BilingualResponseDto })
  title!: BilingualResponseDto;

  /** The clause, or why the product allows it. */
  basis!: string;

  /** No rule speaks of it; the product allows it. */
  ours!: boolean;
}

export class ExtensionRuleResponseDto {
  owners!: string[];

  times!: number;

  /** At most, each time. */
  days!: number;

  basis!: string;

  ours!: boolean;
}

/** Why one clock may stand still, and whose clocks may be extended. */
export class PauseReviewResponseDto {
  workingDays!: number;

  /** The clause that it comes from, or why the product asks for it. */
  basis!: string;

  /** True where the term is the product's own and no law's. */
  ours!: boolean;
}

export class ClockRulesResponseDto {
  pauses!: PauseReasonResponseDto[];

  extensions!: ExtensionRuleResponseDto[];

  /** After how many working days somebody looks whether the reason of a pause holds on. */
  review!: PauseReviewResponseDto;
}
