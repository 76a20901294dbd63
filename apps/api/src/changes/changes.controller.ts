import { type Principal, RequirePermission } from '@app/auth';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { ChangesSinceReader } from '../record-access/changes-since.service';
import { ChangesSinceResponseDto } from './changes.response';
import { ChangesPathDto, ChangesQueryDto } from './dto/changes.requests.dto';

@ApiTags('events')
@Controller('api/v1/changes')
export class ChangesController {
  constructor(private readonly reader: ChangesSinceReader) {}

  /** What became of a thing since the revision that a page shows, for the notice on a page that is out of date. */
  @RequirePermission('task.read')
  @Problems('NOT_FOUND')
  @Get(':type/:id')
  async since(
    @Caller() caller: Principal,
    @Param() { type, id }: ChangesPathDto,
    @Query() { since }: ChangesQueryDto,
  ): Promise<ChangesSinceResponseDto> {
    const { currentRevision, changes } = await this.reader.read({ type, id }, since, caller);
    return {
      currentRevision,
      changes: changes.map(({ by, ...one }) => ({ ...one, by: { ...by, roles: [...by.roles] } })),
    };
  }
}
