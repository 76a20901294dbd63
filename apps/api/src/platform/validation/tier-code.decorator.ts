import { TIER_CODE, text } from '@app/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, MaxLength } from 'class-validator';

const MOST = 40;
const WORDING = { context: text('应为层级代码，如 little-giant', 'must be the code of a tier, as little-giant') };

/** The shape of a tier or title code. Whether there is such a tier is for the rule book to say: tiers are data. */
export function IsTierCode(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, pattern: TIER_CODE.source, maxLength: MOST, example: 'little-giant' }),
    Matches(TIER_CODE, WORDING),
    MaxLength(MOST, WORDING),
  );
}
