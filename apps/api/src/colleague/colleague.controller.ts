import { AccountHolders, type Holder, type Principal, RequirePermission } from '@app/auth';
import { isWithinBranch } from '@app/domain';
import { notFound } from '@app/record';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { ColleagueListDto } from './colleague.response';
import { ColleagueQueryDto, type ColleagueRole, COLLEAGUE_ROLES } from './dto/colleague.requests.dto';

/** Whom work can be given to: chosen from a list, never typed. */
@ApiTags('accounts')
@Controller('api/v1/colleagues')
export class ColleagueController {
  constructor(private readonly holders: AccountHolders) {}

  /** Active accounts of the office, departments and experts whose branch contains the caller's, or the named place below it. */
  @RequirePermission('colleague.read')
  @Problems('NOT_FOUND')
  @Get()
  async list(
    @Caller() caller: Principal,
    @Query() { role, department, regionCode }: ColleagueQueryDto,
  ): Promise<ColleagueListDto> {
    const place = regionCode ?? caller.regionCode;
    if (!isWithinBranch(place, caller.regionCode)) throw notFound();
    const roles: readonly ColleagueRole[] = role ? [role] : COLLEAGUE_ROLES;
    const of = department ? { department } : {};
    const found = await Promise.all(roles.map((one) => this.holders.find({ role: one, ...of }, place)));
    const people = new Map(found.flat().map((holder) => [holder.id, toColleague(holder)]));
    return { items: [...people.values()].sort((a, b) => (a.account < b.account ? -1 : 1)) };
  }
}

function toColleague({ id, name, roles, department }: Holder): ColleagueListDto['items'][number] {
  return { account: id, name, roles: [...roles], department: department ?? null };
}
