import { type Principal, scopeOf, toActor } from '@app/auth';
import { DomainError, normalizeCreditCode, text } from '@app/domain';
import { DirectoryRepository, type DirectoryRow } from '@app/persistence';
import { deriveId, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Commands } from '../record-access/commands.service';
import type { LaunchManyRequestDto } from './dto/cultivation.requests.dto';
import type { LaunchManyResponseDto, LaunchRowResponseDto } from './launch-many.response';

/** A launch of many as it was asked for. */
export interface ManyLaunched {
  readonly commandId: string;
  readonly body: LaunchManyRequestDto;
  readonly dryRun: boolean;
}

/** Launches many cultivations: each is a command of its own, and one that is refused stops no other. */
@Injectable()
export class LaunchMany {
  constructor(
    private readonly commands: Commands,
    private readonly directory: DirectoryRepository,
    private readonly once: RecordedOnce,
  ) {}

  /**
   * A repeat under the same key gives the same table; it is kept once every row has an answer.
   *
   * @throws DomainError 422 `IDEMPOTENCY_KEY_REUSED`, 503 `TOO_BUSY`, 503 `DATABASE_AWAY`
   */
  async launch(caller: Principal, many: ManyLaunched): Promise<Answer<LaunchManyResponseDto>> {
    const { commandId, body, dryRun } = many;
    const asked = { actor: toActor(caller), commandId, requestHash: requestHash('POST', 'cultivations/many', body) };
    const earlier = dryRun ? undefined : await this.once.find<LaunchManyResponseDto>(asked);
    if (earlier) return earlier;

    const items: LaunchRowResponseDto[] = [];
    for (const creditCode of body.creditCodes) items.push(await this.row(caller, creditCode, many));
    const accepted = items.filter(({ status }) => status === 201).length;
    const answer = { dryRun, accepted, refused: items.length - accepted, items };
    if (dryRun || items.some(({ status }) => status >= 500)) return new Answer(200, answer);
    return this.once.run(asked, async () => ({ status: 200, body: answer }));
  }

  private async row(caller: Principal, given: string, many: ManyLaunched): Promise<LaunchRowResponseDto> {
    const creditCode = normalizeCreditCode(given);
    const row = await this.directory.find(creditCode, scopeOf(caller));
    const name = row?.name ?? null;
    try {
      if (!row) throw notFound();
      if (many.dryRun) refuseWhereOpen(row);
      await this.launchOne(caller, creditCode, many);
      return { creditCode, name, status: 201, code: null, detail: null };
    } catch (error) {
      // Without a database no other row fares better, and a repeat goes on where this one stopped.
      if (!(error instanceof DomainError) || error.code === 'DATABASE_AWAY') throw error;
      const { status, code, detail } = error;
      return { creditCode, name, status, code, detail: { ...detail } };
    }
  }

  private async launchOne(caller: Principal, creditCode: string, many: ManyLaunched): Promise<void> {
    const { targetTier, targetDate } = many.body;
    const actor = toActor(caller);
    const commandId = deriveId('row', actor, `${many.commandId} ${creditCode}`);
    const wanted = { creditCode, targetTier, targetDate };
    const envelope = { actor, commandId, requestHash: requestHash('POST', 'cultivations', wanted) };
    await this.commands.give(envelope, caller, {
      aggregate: { type: 'cultivation', id: deriveId('cul', actor, commandId) },
      command: { type: 'launch', ...wanted },
      trial: many.dryRun,
      status: 201,
      view: ({ id }) => ({ id }),
    });
  }
}

/** That a firm has one live cultivation only is held by the database when it is stored, which a trial does not come to. */
function refuseWhereOpen({ openThings }: DirectoryRow): void {
  if (!openThings.some(({ type }) => type === 'cultivation')) return;
  throw new DomainError(
    409,
    'ALREADY_OPEN',
    text('企业已有在办的培育方案', 'A cultivation of the firm is open already'),
  );
}
