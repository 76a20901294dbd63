import {
  MAJORITY_BASES,
  MEETING_KINDS,
  MEETING_STATUSES,
  type MajorityBase,
  type MeetingKind,
  type MeetingStatus,
  SHARES,
  type Share,
} from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class MeetingRuleRequestDto {
  /** Share of the members with a vote who must be there. */
  @ApiProperty({ enum: SHARES })
  @IsIn(SHARES)
  quorum!: Share;

  @ApiProperty({ enum: SHARES })
  @IsIn(SHARES)
  majority!: Share;

  /** Of what a majority is counted. */
  @ApiProperty({ enum: MAJORITY_BASES })
  @IsIn(MAJORITY_BASES)
  of!: MajorityBase;
}

export class MeetingMemberRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(100)
  account!: string;

  /** Absent: with a vote. */
  @IsOptional()
  @IsBoolean()
  voting?: boolean;

  @IsOptional()
  @IsBoolean()
  veto?: boolean;
}

export class AgendaItemRequestDto {
  @ApiProperty({ enum: ['application', 'fund', 'project'] })
  @IsIn(['application', 'fund', 'project'])
  type!: 'application' | 'fund' | 'project';

  /** Of the application. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  id?: string;

  /** Of the fund or project. */
  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(200)
  title?: string;

  /** The panel of experts on which it rests; it must be closed, and must have passed it. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  panelId?: string;

  /** Absent: a vote on a fund or project, a conclusion on an application. */
  @IsOptional()
  @ApiProperty({ enum: ['vote', 'conclusion'], required: false })
  @IsIn(['vote', 'conclusion'])
  mode?: 'vote' | 'conclusion';
}

export class CallMeetingRequestDto {
  @ApiProperty({ enum: MEETING_KINDS })
  @IsIn(MEETING_KINDS)
  kind!: MeetingKind;

  @IsString()
  @NotBlank()
  @MaxLength(200)
  title!: string;

  /** ISO date, today or later. */
  @IsDay()
  on!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => MeetingRuleRequestDto)
  rule!: MeetingRuleRequestDto;

  @ApiProperty({ type: [MeetingMemberRequestDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MeetingMemberRequestDto)
  members!: MeetingMemberRequestDto[];

  /** Account of one of the members. */
  @IsString()
  @NotBlank()
  @MaxLength(100)
  chair!: string;

  @ApiProperty({ type: [AgendaItemRequestDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemRequestDto)
  items!: AgendaItemRequestDto[];
}

export class OpenMeetingRequestDto {
  /** Accounts of the members who came. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  present!: string[];
}

export class MinutesRequestDto {
  @IsString()
  @MaxLength(100)
  minutesNo!: string;

  /** Frozen under its hash. */
  @IsString()
  @MaxLength(100_000)
  text!: string;
}

export class CancelMeetingRequestDto {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class MeetingQueryDto extends PageQueryDto {
  @IsOptional()
  @ApiProperty({ enum: MEETING_STATUSES, required: false })
  @IsIn(MEETING_STATUSES)
  status?: MeetingStatus;
}
