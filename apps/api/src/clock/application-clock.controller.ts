import type { Principal } from '@app/auth';
import type { StoredSnapshot } from '@app/record';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toApplicationResponse } from '../application/application.mapper';
import { ApplicationResponseDto } from '../application/application.response';
import { Commands } from '../record-access/commands.service';
import { clockActs } from './clock-acts.controller';

/** The clocks of a case. */
@ApiTags('clocks')
@Controller('api/v1/applications/:id/clocks/:key')
export class ApplicationClockController extends clockActs(ApplicationResponseDto, 'APPLICATION_CLOSED') {
  protected readonly type = 'application';

  constructor(protected readonly commands: Commands) {
    super();
  }

  protected view(snapshot: StoredSnapshot, caller: Principal): ApplicationResponseDto {
    return toApplicationResponse(snapshot, caller);
  }
}
