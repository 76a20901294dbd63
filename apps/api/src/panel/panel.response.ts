import { PANEL_KINDS, PANEL_STATUSES, RESULT_RULES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { ActionResponseDto } from '../record-access/action.response';
import { OwnScoresResponseDto } from '../review/own-scores.response';
import { ScoreCriterionResponseDto } from '../review/review.response';

export class PanelSubjectResponseDto {
  @ApiProperty({ enum: ['application', 'fund', 'project'] })
  type!: string;

  id?: string;

  title?: string;
}

export class PanelSeatResponseDto {
  seat!: string;

  field!: string | null;

  /** Number in the register; null: nobody fitting was left. */
  expert!: string | null;

  account!: string | null;

  declared!: boolean;

  scored!: boolean;

  /** Working days by which the points came late. */
  lateBy!: number;
}

export class SeatLeftResponseDto {
  seat!: string;

  expert!: string;

  reason!: string;

  at!: string;
}

export class CommitmentResponseDto {
  /** SHA-256 of the seed. */
  commitment!: string;

  /** Hash of the frozen list. */
  listHash!: string;

  committedAt!: string;

  candidates!: number;

  exclusions!: number;
}

export class PanelResultResponseDto {
  total!: number;

  @ApiProperty({ type: [String] })
  counted!: readonly string[];

  @ApiProperty({ type: [String] })
  belowFloor!: readonly string[];

  floorsMet!: boolean;

  passed!: boolean | null;

  /** A third expert was due and nobody was left to be drawn. */
  gapStands!: boolean;
}

/** A panel on the same subject that ended before this one was ordered. */
export class EarlierPanelResponseDto {
  id!: string;

  @ApiProperty({ enum: ['closed', 'cancelled'] })
  status!: string;

  /** Experts had been drawn for it. */
  drawn!: boolean;

  /** Why it was cancelled, and by whom; null where it came to its end. */
  reason!: string | null;

  by!: string | null;
}

export class PanelResponseDto {
  id!: string;

  @ApiProperty({ enum: PANEL_KINDS })
  kind!: string;

  subject!: PanelSubjectResponseDto;

  creditCode!: string;

  enterpriseName!: string;

  tier!: string | null;

  @ApiProperty({ enum: PANEL_STATUSES })
  status!: string;

  earlier!: EarlierPanelResponseDto[];

  scoresheetId!: string;

  /** The sheet is this product's own proposal and no authority's. */
  ours!: boolean;

  scoresheet!: ScoreCriterionResponseDto[];

  /** Points: a greater difference draws a third expert. */
  gap!: number;

  @ApiProperty({ enum: RESULT_RULES })
  rule!: string;

  pass!: number | null;

  @ApiProperty({ type: [String] })
  drawers!: readonly string[];

  commitment!: CommitmentResponseDto | null;

  seats!: PanelSeatResponseDto[];

  left!: SeatLeftResponseDto[];

  result!: PanelResultResponseDto | null;

  note!: string | null;

  cancelledBecause!: string | null;

  revision!: number;

  allowedActions!: ActionResponseDto[];
}

export class PanelPageDto extends PageDto<PanelResponseDto> {
  items!: PanelResponseDto[];
}

export class CriterionSpreadDto {
  criterionId!: string;

  mean!: number;

  lowest!: number;

  highest!: number;

  spread!: number;
}

export class ExpertHarshnessDto {
  seat!: string;

  total!: number;

  /** Own total less the mean of the others'; negative is harsher. It corrects nothing. */
  harshness!: number | null;
}

/** What one seat gave, once all points were opened together. */
export class OpenedScoresResponseDto extends OwnScoresResponseDto {
  seat!: string;
}

export class PanelReportResponseDto {
  criteria!: CriterionSpreadDto[];

  experts!: ExpertHarshnessDto[];

  scores!: OpenedScoresResponseDto[];

  result!: PanelResultResponseDto;
}
