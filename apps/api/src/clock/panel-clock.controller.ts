import type { Principal } from '@app/auth';
import type { StoredSnapshot } from '@app/record';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toPanelResponse } from '../panel/panel.mapper';
import { PanelResponseDto } from '../panel/panel.response';
import { Commands } from '../record-access/commands.service';
import { clockActs } from './clock-acts.controller';

/** The clocks of a panel: of its seats, and of its report. */
@ApiTags('clocks')
@Controller('api/v1/panels/:id/clocks/:key')
export class PanelClockController extends clockActs(PanelResponseDto, 'REVIEW_CLOSED') {
  protected readonly type = 'panel';

  constructor(protected readonly commands: Commands) {
    super();
  }

  protected view(snapshot: StoredSnapshot, caller: Principal): PanelResponseDto {
    return toPanelResponse(snapshot, caller);
  }
}
