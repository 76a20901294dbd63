import { EXPERT_FIELDS, type ExpertField, PANEL_STATUSES, type PanelStatus } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class PanelSubjectRequestDto {
  /** `application`: a rehearsal, which blocks nothing. */
  @ApiProperty({ enum: ['application', 'fund', 'project'] })
  @IsIn(['application', 'fund', 'project'])
  type!: 'application' | 'fund' | 'project';

  /** Of the application. */
  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(40)
  id?: string;

  /** Of the fund or project. */
  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(200)
  title?: string;
}

export class PanelSeatsRequestDto {
  /** Absent: of any field. */
  @IsOptional()
  @ApiProperty({ enum: EXPERT_FIELDS, required: false })
  @IsIn(EXPERT_FIELDS)
  field?: ExpertField;

  @IsInt()
  @Min(1)
  @Max(9)
  seats!: number;
}

export class OrderPanelRequestDto {
  @IsObject()
  @ValidateNested()
  @Type(() => PanelSubjectRequestDto)
  subject!: PanelSubjectRequestDto;

  /** The firm of a fund or project. */
  @IsOptional()
  @IsString()
  @MaxLength(18)
  creditCode?: string;

  /** In place of the seats of the scoresheet. */
  @IsOptional()
  @ApiProperty({ type: [PanelSeatsRequestDto], required: false })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => PanelSeatsRequestDto)
  seats?: PanelSeatsRequestDto[];
}

export class DrawRequestDto {
  /** A word said in public after the hash was published. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  word?: string;
}

export class ModerationRequestDto {
  @IsString()
  @MaxLength(4_000)
  note!: string;
}

export class CancelPanelRequestDto {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class PanelQueryDto extends PageQueryDto {
  @IsOptional()
  @IsString()
  @MaxLength(18)
  enterprise?: string;

  @IsOptional()
  @ApiProperty({ enum: PANEL_STATUSES, required: false })
  @IsIn(PANEL_STATUSES)
  status?: PanelStatus;
}
