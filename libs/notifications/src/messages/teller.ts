import { DomainError } from '@app/domain';
import {
  DeadLetterRepository,
  DirectoryRepository,
  LostRace,
  RaceNeverWon,
  RegionScope,
  TaskRepository,
  type TransactionSession,
  Transactions,
  type UntoldEvent,
  UntoldRepository,
} from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { sayingsOf } from '../rules/sayings';
import { MessageWriter } from './message-writer';
import { ObjectorTeller } from './objector-teller';

const EVENTS_AT_ONCE = 100;

/**
 * Makes the messages of what the record has marked. The messages of an event and the end of its mark are one transaction: nothing is
 * lost, and nothing is said twice, wherever a process dies.
 */
@Injectable()
export class Teller {
  private readonly log = new Logger(Teller.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly untold: UntoldRepository,
    private readonly tasks: TaskRepository,
    private readonly firms: DirectoryRepository,
    private readonly dead: DeadLetterRepository,
    private readonly writer: MessageWriter,
    private readonly objectors: ObjectorTeller,
  ) {}

  /** Tells what is there. @returns how many events were told */
  async tellAll(signal?: AbortSignal): Promise<number> {
    let total = 0;
    while (!signal?.aborted) {
      const ids = await this.untold.findIds(EVENTS_AT_ONCE);
      for (const id of ids) if (!signal?.aborted) await this.tellOrSetAside(id);
      total += ids.length;
      if (ids.length < EVENTS_AT_ONCE) break;
    }
    return total;
  }

  /** An event of which no message can be made holds up nobody: an operator finds it among the dead letters. */
  private async tellOrSetAside(id: string): Promise<void> {
    try {
      await this.tell(id);
    } catch (error) {
      if (error instanceof DomainError || error instanceof RaceNeverWon || isOfDatabase(error)) throw error;
      this.log.error(`no message could be made of event ${id}: ${String(error)}`);
      await this.transactions.run((session) => this.setAside(id, error, session));
    }
  }

  /** @returns how many people were told; 0 where it was told already */
  tell(id: string): Promise<number> {
    return this.transactions.run(async (session) => {
      const found = await this.untold.find(id, session);
      if (!found) return 0;
      const told = await this.write(found, session);
      if (!(await this.untold.markTold(id, session))) throw new LostRace('an event to tell');
      return told;
    });
  }

  private async write({ event, creditCode, regionCode, tells }: UntoldEvent, session: TransactionSession) {
    const everything = RegionScope.everything();
    const [tasks, siblings, firm] = await Promise.all([
      this.tasks.ofAggregate(event.aggregate, everything),
      this.untold.typesOfCommand(event),
      creditCode ? this.firms.find(creditCode, everything) : undefined,
    ]);
    const sayings = sayingsOf({ event, creditCode, opened: tells.tasks, tasks, siblings });
    const enterpriseName = firm?.name ?? tasks[0]?.enterpriseName ?? '';
    await this.objectors.tell(event, enterpriseName, session);
    return this.writer.write(sayings, { id: event.id, at: event.at, creditCode, regionCode, enterpriseName }, session);
  }

  private async setAside(id: string, error: unknown, session: TransactionSession): Promise<void> {
    await this.untold.setAside(id, session);
    const now = new Date();
    const parcel = {
      id: `event:${id}`,
      channel: EVENT_CHANNEL,
      account: null,
      to: id,
      language: 'zh' as const,
      items: [],
      digest: false,
      sealed: null,
      payload: null,
      createdAt: now,
      nextAt: now,
      state: 'dead' as const,
      attempts: 1,
      lastError: String(error).slice(0, 300),
      sentAt: null,
    };
    await this.dead.bury(parcel, session);
  }
}

/** Where an event stands among the dead letters of which no message could be made. */
export const EVENT_CHANNEL = 'event';

function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && /^Mongo/.test(error.name);
}
