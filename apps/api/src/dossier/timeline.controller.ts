import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { lineOf } from '@app/domain';
import { EventRepository, type StoredEvent } from '@app/persistence';
import { AsOfReader } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { toAsOfResponse } from './as-of.mapper';
import { MomentQueryDto, TimelineQueryDto } from './dto/dossier.requests.dto';
import { DossierReading } from './dossier-reading';
import { ObjectionVeil } from './objection-veil';
import { AsOfResponseDto, TimelineEntryResponseDto, TimelinePageDto } from './timeline.response';

/** Counting stops here. */
const COUNT_CAP = 10_000;

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
export class TimelineController {
  constructor(
    private readonly reading: DossierReading,
    private readonly events: EventRepository,
    private readonly past: AsOfReader,
    private readonly veil: ObjectionVeil,
    private readonly clock: BusinessClock,
    private readonly pages: Pages,
  ) {}

  /** Everything that happened to a firm, a line each, in order of recording. Reading it is on record. */
  @RequirePermission('dossier.read')
  @Problems('CURSOR_INVALID')
  @Get(':creditCode/timeline')
  async timeline(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() query: TimelineQueryDto,
  ): Promise<TimelinePageDto> {
    await this.reading.note(creditCode, caller);
    const { limit: _limit, cursor: _cursor, ...filter } = query;
    const [list, scope] = [`timeline/${creditCode}`, scopeOf(caller)];
    const page = await this.events.timeline(creditCode, scope, filter, this.pages.request(list, query));
    const total = await this.events.countTimeline(creditCode, scope, filter, COUNT_CAP);
    const items = page.items.map(toEntry);
    return this.pages.answer(list, query, { ...page, items }, total) as TimelinePageDto;
  }

  /**
   * The firm and everything of it as they were: `asOf` at the end of a business day, `knownBy` as far as was on record at the end of a
   * real day. Reading it is on record. What was said in objections is out, but for the handler and the auditor.
   */
  @RequirePermission('dossier.read')
  @Get(':creditCode/as-of')
  async asItWas(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() { asOf, knownBy }: MomentQueryDto,
  ): Promise<AsOfResponseDto> {
    await this.reading.note(creditCode, caller);
    const moment = { ...(asOf ? { asOf } : {}), ...(knownBy ? { knownBy } : {}) };
    const things = await this.veil.overThings(await this.past.ofFirm(creditCode, scopeOf(caller), moment), caller);
    return { creditCode, ...moment, ...toAsOfResponse(things, asOf ?? this.clock.today()) };
  }
}

function toEntry(event: StoredEvent): TimelineEntryResponseDto {
  const { id, aggregate, revision, type, at, recordedAt, actor, onBehalfOf } = event;
  const line = lineOf(aggregate.type, event);
  return { id, aggregate, revision, type, line, at, recordedAt, actor, ...(onBehalfOf ? { onBehalfOf } : {}) };
}
