import { AnyAccount, type Principal, toActor } from '@app/auth';
import { DomainError, text, toInstant } from '@app/domain';
import { type SavedView, SavedViewRepository } from '@app/persistence';
import { deriveId, notFound } from '@app/record';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { SavedViewQueryDto, SavedViewRequestDto } from './dto/saved-view.requests.dto';
import { SavedViewPageDto, SavedViewResponseDto } from './saved-view.response';

/** Of one list, by one account. */
const MOST_OWN = 50;

/** In the menu of a list. */
const MOST_SHOWN = 200;

/** Views of lists that people come back to; what a view shows is read under the rights of whoever looks. */
@ApiTags('saved views')
@AnyAccount()
@Controller('api/v1/saved-views')
export class SavedViewController {
  constructor(
    private readonly views: SavedViewRepository,
    private readonly once: RecordedOnce,
  ) {}

  /** The caller's own, then those that others shared in the caller's branch. */
  @Get()
  async list(@Caller() caller: Principal, @Query() { list }: SavedViewQueryDto): Promise<SavedViewPageDto> {
    const items = (await this.views.list(list, caller, MOST_SHOWN)).map((view) => toResponse(view, caller));
    return { items, nextCursor: null, total: { count: items.length, exact: items.length < MOST_SHOWN } };
  }

  /** Saves how a list is shown, for oneself or for everyone in the branch. */
  @Problems('TOO_MANY_VIEWS', 'TOO_BUSY')
  @ApiCreatedResponse({ type: SavedViewResponseDto })
  @Post()
  save(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: SavedViewRequestDto,
  ): Promise<Answer<SavedViewResponseDto>> {
    const actor = toActor(caller);
    const asked = { actor, commandId, requestHash: requestHash('POST', 'saved-views', { ...body }) };
    return this.once.run(asked, async (session) => {
      if ((await this.views.count(body.list, caller.id, session)) >= MOST_OWN) throw tooMany();
      const { id: owner, regionCode } = caller;
      const savedAt = toInstant(Date.now());
      const view = { ...body, id: deriveId('viw', actor, commandId), owner, regionCode, savedAt };
      await this.views.put(view, session);
      return { status: 201, body: toResponse(view, caller) };
    });
  }

  /** Removes a view of one's own, for everyone with whom it was shared as well. */
  @Problems('NOT_FOUND', 'TOO_BUSY')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id')
  remove(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<undefined>> {
    const asked = {
      actor: toActor(caller),
      commandId,
      requestHash: requestHash('DELETE', `saved-views/${id}`, undefined),
    };
    return this.once.run(asked, async (session) => {
      if (!(await this.views.remove(id, caller.id, session))) throw notFound();
      return { status: 204, body: undefined };
    });
  }
}

function toResponse(view: SavedView, caller: Principal): SavedViewResponseDto {
  const { id, list, name, query, columns, shared, savedAt, owner } = view;
  return { id, list, name, query, columns, shared, own: owner === caller.id, savedAt };
}

function tooMany(): DomainError {
  const detail = text(
    `每个列表最多保存 ${MOST_OWN} 个视图，请先删除不用的。`,
    `At most ${MOST_OWN} views of a list are kept; remove one that you no longer use.`,
  );
  return new DomainError(409, 'TOO_MANY_VIEWS', detail);
}
