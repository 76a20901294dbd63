import { AnyAccount } from '@app/auth';
import { AppConfig } from '@app/config';
import { sampleCounty } from '@app/directory-import';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RegionsResponseDto } from './region.response';

@ApiTags('regions')
@Controller('api/v1/regions')
export class RegionController {
  constructor(private readonly config: AppConfig) {}

  /** The county with its towns and parks, by name; in demonstrations those of the sample county. */
  @AnyAccount()
  @Get()
  list(): RegionsResponseDto {
    const regions = this.config.mode === 'demonstration' ? sampleCounty().regions : [];
    const items = regions.map(({ code, name, kind }) => ({ code, name, kind }));
    return { items, nextCursor: null, total: { count: items.length, exact: true } };
  }
}
