import { type Principal, RequirePermission } from '@app/auth';
import { Controller, Header, Sse } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { StreamedChangeDto } from './event-stream.response';
import { EventStreamService, type StreamedEvent } from './event-stream.service';

@ApiTags('events')
@Controller('api/v1/events')
export class EventStreamController {
  constructor(private readonly streams: EventStreamService) {}

  /**
   * Server-sent events. `changed` names a thing of the caller's branch and its new revision; `gap` says that changes may have
   * been missed, so that what is shown is to be read again; `alive` says nothing.
   */
  @RequirePermission('event.read')
  @Problems('STREAMS_TOO_MANY')
  @ApiExtraModels(StreamedChangeDto)
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { $ref: getSchemaPath(StreamedChangeDto) } } } })
  // nginx and its kin hold answers back otherwise.
  @Header('X-Accel-Buffering', 'no')
  @Sse()
  follow(@Caller() caller: Principal): Observable<StreamedEvent> {
    return this.streams.of(caller);
  }
}
