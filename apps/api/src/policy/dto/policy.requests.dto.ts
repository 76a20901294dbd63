import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';

/** `<tier>@<edition>`, as packs call themselves. */
export const RULE_SET_ID = /^[a-z][a-z0-9-]{0,60}@[a-z0-9][a-z0-9.-]{0,38}$/;

export class PackRequestDto {
  /** A pack; its format is `GET /policies/schema`. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  pack!: Record<string, unknown>;
}

export class DraftRuleSetRequestDto extends PackRequestDto {
  /** Why it is drafted, for those who approve it. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class ApproveRuleSetRequestDto {
  @IsString()
  @MaxLength(2000)
  comment!: string;
}

export class WithdrawRuleSetRequestDto {
  @IsString()
  @MaxLength(2000)
  reason!: string;
}

export class DiffQueryDto {
  /** Id of the rule set to compare with; default: the one of its tier that is in force. */
  @IsOptional()
  @Matches(RULE_SET_ID)
  against?: string;
}

export class ChangesQueryDto extends PageQueryDto {
  @ApiProperty({ enum: ['enters', 'leaves', 'moves'], required: false })
  @IsOptional()
  @IsIn(['enters', 'leaves', 'moves'])
  direction?: 'enters' | 'leaves' | 'moves';
}
