import { DEPARTMENTS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

export class DelegationScopeResponseDto {
  /** Null: of all tiers. */
  @ApiProperty({ type: [String], nullable: true })
  tiers!: readonly string[] | null;

  /** Null: of all batches. */
  batch!: string | null;
}

export class TakenBackResponseDto {
  by!: string;

  at!: string;

  reason!: string;
}

/** A reviewer's seats in the hands of a colleague for a period. */
export class DelegationResponseDto {
  id!: string;

  @ApiProperty({ enum: DEPARTMENTS })
  department!: string;

  /** Account whose seats they are. */
  from!: string;

  /** Account that answers for it. */
  to!: string;

  /** The first day, ISO. */
  fromOn!: string;

  /** The last day, ISO; the seats come back on the next by themselves. */
  toOn!: string;

  scope!: DelegationScopeResponseDto;

  reason!: string;

  at!: string;

  @ApiProperty({ enum: ['to-come', 'in-force', 'over', 'taken-back'] })
  state!: string;

  @ApiProperty({ type: TakenBackResponseDto, nullable: true })
  takenBack!: TakenBackResponseDto | null;
}

export class DelegationListDto {
  /** The latest first. */
  items!: DelegationResponseDto[];
}
