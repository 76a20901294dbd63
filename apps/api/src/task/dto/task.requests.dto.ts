import { TASK_KINDS, type TaskKind } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';

const STATES = ['open', 'overdue', 'soon'] as const;
const SCOPES = ['mine', 'others', 'all'] as const;

export class TaskQueryDto extends PageQueryDto {
  /** Only open tasks exist; `overdue` narrows to those whose due day is over, `soon` to those in their last three working days. */
  @ApiProperty({ enum: STATES, required: false })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @ApiProperty({ enum: TASK_KINDS, required: false })
  @IsOptional()
  @IsIn(TASK_KINDS)
  kind?: TaskKind;

  /** Credit code. */
  @IsOptional()
  @IsString()
  @MaxLength(18)
  enterprise?: string;

  /** `mine`, the default: what the caller can act on now. `others`: what waits for others in the caller's branch. `all`: whatever waits for anybody in the caller's branch. */
  @ApiProperty({ enum: SCOPES, required: false })
  @IsOptional()
  @IsIn(SCOPES)
  scope?: (typeof SCOPES)[number];
}
