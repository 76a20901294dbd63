import { ACTOR_KINDS, AGGREGATE_TYPES, type AggregateType, REDACTION_CLASSES, type RedactionClass } from '@app/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class DossierQueryDto {
  /** ISO date: the dossier as it stood at the end of that business day. */
  @IsOptional()
  @IsDay()
  asOf?: string;
}

/** Two questions: how it was on a business day, and what was on record on a real day. */
export class MomentQueryDto extends DossierQueryDto {
  /** ISO date: only what was on record at the end of that real day. */
  @IsOptional()
  @IsDay()
  knownBy?: string;
}

export class TimelineQueryDto extends PageQueryDto {
  /** Kind of event. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  type?: string;

  @IsOptional()
  @ApiPropertyOptional({ enum: AGGREGATE_TYPES })
  @IsIn(AGGREGATE_TYPES)
  aggregateType?: AggregateType;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  aggregateId?: string;

  @IsOptional()
  @ApiPropertyOptional({ enum: ACTOR_KINDS })
  @IsIn(ACTOR_KINDS)
  actorKind?: (typeof ACTOR_KINDS)[number];

  /** First business day. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last business day. */
  @IsOptional()
  @IsDay()
  to?: string;
}

export class DossierExportRequestDto {
  /** Why the dossier is taken away; it stands in the bundle and in the access log. */
  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;

  /** Classes of content that are out unless named: `objector`, `blind-expert`, `leads`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REDACTION_CLASSES.length)
  @IsIn(REDACTION_CLASSES, { each: true })
  @ApiProperty({ enum: REDACTION_CLASSES, isArray: true, required: false })
  include?: RedactionClass[];

  /** Personal values with their salts as well; false where nothing is said. */
  @IsOptional()
  @IsBoolean()
  personal?: boolean;
}
