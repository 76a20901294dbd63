import { type Principal, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { type ApplicationState, settlementOf } from '@app/domain';
import { type TaskFilter, TaskRepository, type TaskRow } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';
import { type PageAnswer, Pages } from '../platform/paging/pages';
import { addresseesOf } from '../record-access/addressees';
import type { ReviewTableQueryDto } from './dto/review-table.requests.dto';
import { toOpinion } from './review.mapper';
import type { OpinionResponseDto } from './opinion.response';
import type { ReviewRowResponseDto } from './review-table.response';

type Round = ApplicationState['reviews'][number];
type Seat = Round['seats'][number];

/** Counting stops here. */
const COUNT_CAP = 1_000;

/** What the seat said in this round and in earlier ones of the kind, the oldest first. */
function saidBefore({ reviews }: ApplicationState, upTo: Round, seat: Seat): OpinionResponseDto[] {
  return reviews
    .filter(({ kind, round }) => kind === upTo.kind && round <= upTo.round)
    .flatMap(({ seats, superseded }) => [
      ...superseded.filter((one) => one.seat === seat.id),
      ...seats.flatMap(({ id, opinion }) => (id === seat.id && opinion ? [opinion] : [])),
    ])
    .map((opinion) => toOpinion(opinion));
}

/** The open seats of somebody as one table: everything to know before answering many at once. */
@Injectable()
export class ReviewTable {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly snapshots: SnapshotReader,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** The earliest due first. @throws DomainError 400 `CURSOR_INVALID` */
  async page(caller: Principal, query: ReviewTableQueryDto): Promise<PageAnswer<ReviewRowResponseDto>> {
    const scope = scopeOf(caller);
    const request = this.pages.request('reviews', query);
    const filter: TaskFilter = {
      kinds: ['preliminary-review', 'department-opinion'],
      addressees: addresseesOf(caller),
      account: caller.id,
      ...(query.batch ? { aggregates: await this.snapshots.liveOfBatch(query.batch, scope) } : {}),
    };
    const page = await this.tasks.page(scope, filter, request);
    const total = await this.tasks.count(scope, filter, COUNT_CAP);
    const ids = [...new Set(page.items.map(({ aggregate }) => aggregate.id))];
    const cases = await this.snapshots.findMany<ApplicationState>('application', ids, scope);
    const states = new Map(cases.map(({ id, state }) => [id, state]));
    const items = page.items.flatMap((task) => this.toRow(task, states.get(task.aggregate.id)) ?? []);
    return this.pages.answer('reviews', query, { ...page, items }, total);
  }

  /** Undefined where the seat was answered since its task was read. */
  private toRow(task: TaskRow, state: ApplicationState | undefined): ReviewRowResponseDto | undefined {
    const turn = state?.turns.find(({ key, closedAt }) => key === task.slot && !closedAt);
    const round = state?.reviews.find(({ id }) => id === turn?.ref);
    const seat = round?.seats.find(({ id }) => `${task.slot}.`.startsWith(`${round.id}:${id}.`));
    if (!state || !round || !seat) return undefined;
    const { creditCode, enterpriseName: name, dueOn } = task;
    const { seats } = settlementOf(round);
    return {
      reviewId: round.id,
      seat: seat.id,
      kind: round.kind,
      applicationId: state.id,
      enterprise: { creditCode, name },
      tier: state.tier,
      batch: state.batch,
      dueOn,
      workingDaysLeft: dueOn ? this.calendars.calendar().workingDaysBetween(this.clock.today(), dueOn) : null,
      standing: seats.find(({ id }) => id === seat.id)?.standing ?? 'waiting-for-answer',
      handedBy: seat.delegated?.by ?? null,
      saidBefore: saidBefore(state, round, seat),
    };
  }
}
