import { type GroundResponseDto } from './remedy.response';

export class OverrulingResponseDto {
  seat!: string;

  reason!: string;
}

export class DecisionResponseDto {
  decision!: string;

  reason!: string;

  returnTo!: string | null;

  decidedBy!: string;

  minutesNo!: string | null;

  /** Objections about which the leader decided in person. */
  overrules!: OverrulingResponseDto[];

  /** Of a refusal. */
  grounds!: GroundResponseDto[];

  by!: string;

  at!: string;
}
