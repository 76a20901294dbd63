import { RequirePermission } from '@app/auth';
import { INDICATORS, type IndicatorSpec } from '@app/policy';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CatalogueIndicatorResponseDto, IndicatorsCatalogueResponseDto } from './indicator.response';

@ApiTags('indicators')
@Controller('api/v1/indicators')
export class IndicatorController {
  /** What may be known of a firm: code, unit and periods of every indicator. */
  @RequirePermission('policy.read')
  @Get()
  list(): IndicatorsCatalogueResponseDto {
    const items = Object.values(INDICATORS).map(toResponse);
    return { items, nextCursor: null, total: { count: items.length, exact: true } };
  }
}

function toResponse(spec: IndicatorSpec): CatalogueIndicatorResponseDto {
  const { code, title, kind, unit, periods, min, max, levels, needsProof = false } = spec;
  return {
    code,
    title,
    kind,
    unit,
    periods,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(levels ? { levels } : {}),
    needsProof,
  };
}
