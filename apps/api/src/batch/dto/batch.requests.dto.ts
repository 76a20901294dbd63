import type { Tier } from '@app/domain';
import { IsOptional } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

export class BatchQueryDto extends PageQueryDto {
  @IsOptional()
  @IsTierCode()
  tier?: Tier;
}
