import { ITEM_STATUSES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class OpinionConditionResponseDto {
  title!: BilingualResponseDto;

  /** Of the paper that the firm was asked for. */
  @ApiProperty({ enum: ITEM_STATUSES })
  status!: string;
}

export class OpinionResponseDto {
  verdict!: string;

  reason!: string;

  by!: string;

  at!: string;

  /** Working days. */
  lateBy!: number;

  /** Of an objection. */
  fact!: string | null;

  clause!: string | null;

  criterionId!: string | null;

  /** The clause by which silence was agreement; null where somebody answered. */
  deemedBy!: string | null;

  /** The round in which it was given, where nothing that it rests on changed since. */
  carriedFrom!: string | null;

  /** The account for which it was given, by delegation. */
  forAccount!: string | null;

  /** Number of the department's answer on paper, where the bureau took it down. */
  paperNo!: string | null;

  /** Why an objection was taken back; null where it stands. */
  withdrawn!: string | null;

  /** What it was made to depend on; empty once the seat has confirmed. */
  conditions!: OpinionConditionResponseDto[];
}
