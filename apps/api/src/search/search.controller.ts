import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { CaseSearchRepository, DirectoryRepository } from '@app/persistence';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { SearchQueryDto } from './dto/search.requests.dto';
import { SearchResponseDto } from './search.response';

/** More are not shown under a search box. */
const MOST = 8;

/** How much of a case number somebody types before it is looked for: shorter, it would stand for nearly all. */
const CASE_NUMBER = /^((app|cul|ntc)_)?[a-z0-9]{3,40}$/;

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly cases: CaseSearchRepository,
  ) {}

  /** Firms and cases of the caller's branch by whatever somebody knows of them; a firm finds itself only. */
  @RequirePermission('directory.read')
  @Get()
  async find(@Caller() caller: Principal, @Query() { q }: SearchQueryDto): Promise<SearchResponseDto> {
    const scope = scopeOf(caller);
    const number = q.trim().toLowerCase();
    const [{ items }, cases] = await Promise.all([
      this.directory.page(scope, { q }, { limit: MOST }),
      CASE_NUMBER.test(number) ? this.cases.find(number, scope, MOST) : [],
    ]);
    return {
      firms: items.map(({ creditCode, name, tier, formerNames }) => ({
        creditCode,
        name,
        tier: tier ?? 'small',
        formerNames: formerNames ?? [],
      })),
      cases: cases.slice(0, MOST).map((found) => ({ ...found })),
    };
  }
}
