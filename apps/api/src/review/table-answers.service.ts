import { type Principal, toActor } from '@app/auth';
import { type ApplicationState, DomainError } from '@app/domain';
import { deriveId } from '@app/record';
import { Injectable } from '@nestjs/common';
import { applicationIdOf } from '../document-request/document-request.mapper';
import { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Commands } from '../record-access/commands.service';
import type { OpinionRowRequestDto } from './dto/review-table.requests.dto';
import type { OpinionRowResponseDto, OpinionTableResponseDto } from './review-table.response';

type Round = Pick<OpinionRowResponseDto, 'round'>;

/** A table of answers as it was asked for. */
export interface AnsweredTable {
  readonly commandId: string;
  readonly items: readonly OpinionRowRequestDto[];
  readonly dryRun: boolean;
}

/** Answers many rounds at once: each row is a command of its own, and one that is refused stops no other. */
@Injectable()
export class TableAnswers {
  constructor(
    private readonly commands: Commands,
    private readonly once: RecordedOnce,
  ) {}

  /**
   * A repeat under the same key gives the same table. It is kept once every row has an answer: rows that met with too much at once are
   * tried again by a repeat, while those that were taken give their stored answer.
   *
   * @throws DomainError 422 `IDEMPOTENCY_KEY_REUSED`, 503 `TOO_BUSY`, 503 `DATABASE_AWAY`
   */
  async give(caller: Principal, table: AnsweredTable): Promise<Answer<OpinionTableResponseDto>> {
    const { commandId, items, dryRun } = table;
    const hash = requestHash('POST', 'reviews/opinions', JSON.parse(JSON.stringify(items)));
    const asked = { actor: toActor(caller), commandId, requestHash: hash };
    const earlier = dryRun ? undefined : await this.once.find<OpinionTableResponseDto>(asked);
    if (earlier) return earlier;

    const rows: OpinionRowResponseDto[] = [];
    for (const item of items) rows.push(await this.row(caller, item, table));
    const accepted = rows.filter(({ status }) => status === 200).length;
    const body = { dryRun, accepted, refused: rows.length - accepted, items: rows };
    if (dryRun || rows.some(({ status }) => status >= 500)) return new Answer(200, body);
    return this.once.run(asked, async () => ({ status: 200, body }));
  }

  private async row(
    caller: Principal,
    { reviewId, ...opinion }: OpinionRowRequestDto,
    { commandId, dryRun }: AnsweredTable,
  ): Promise<OpinionRowResponseDto> {
    const actor = toActor(caller);
    const envelope = {
      actor,
      commandId: deriveId('row', actor, `${commandId} ${reviewId}`),
      requestHash: requestHash('POST', `reviews/${reviewId}/opinions`, JSON.parse(JSON.stringify(opinion))),
    };
    try {
      const { body } = await this.commands.give<Round>(envelope, caller, {
        aggregate: { type: 'application', id: applicationIdOf(reviewId) },
        command: { type: 'give-opinion', ...opinion, reviewId },
        trial: dryRun,
        view: ({ state }) => {
          const { reviews } = state as ApplicationState;
          return { round: reviews.find(({ id }) => id === reviewId)?.status ?? null };
        },
      });
      return { reviewId, status: 200, code: null, detail: null, round: body.round };
    } catch (error) {
      // Without a database no other row fares better, and a repeat goes on where this one stopped.
      if (!(error instanceof DomainError) || error.code === 'DATABASE_AWAY') throw error;
      const { status, code, detail } = error;
      return { reviewId, status, code, detail: { ...detail }, round: null };
    }
  }
}
