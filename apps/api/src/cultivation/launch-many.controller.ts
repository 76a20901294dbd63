import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { LaunchManyQueryDto, LaunchManyRequestDto } from './dto/cultivation.requests.dto';
import { LaunchManyResponseDto } from './launch-many.response';
import { LaunchMany } from './launch-many.service';

@ApiTags('cultivations')
@Controller('api/v1/cultivations')
export class LaunchManyController {
  constructor(private readonly many: LaunchMany) {}

  /** Launches up to 200 firms towards one tier; every firm has a result of its own, and one that is refused stops no other. */
  @RequirePermission('cultivation.launch')
  @Problems('TOO_BUSY')
  @ApiOkResponse({ type: LaunchManyResponseDto })
  @HttpCode(200)
  @Post('many')
  launch(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Query() { dryRun = false }: LaunchManyQueryDto,
    @Body() body: LaunchManyRequestDto,
  ): Promise<Answer<LaunchManyResponseDto>> {
    return this.many.launch(caller, { commandId, body, dryRun });
  }
}
