import { text } from '@app/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

const WORDING = { context: text('应为存在的日期，如 2026-04-13', 'must be a day that exists, as 2026-04-13') };

/** A calendar day that exists, `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date' }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, WORDING),
    IsISO8601({ strict: true }, WORDING),
  );
}
