import { type Principal, scopeOf, toActor } from '@app/auth';
import type { AggregateRef, Command } from '@app/domain';
import { CommandPath, type StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';

/** A person's command on its way to the record. */
export interface PersonsCommand<B> {
  readonly aggregate: AggregateRef;
  readonly command: Command & Readonly<Record<string, unknown>>;
  /** 201 for what creates. */
  readonly status?: number;
  /** Visible to everyone who reads the event: for whom the caller acts. */
  readonly onBehalfOf?: string;
  /** The answer, from the new snapshot; stored with the receipt. */
  readonly view: (snapshot: StoredSnapshot) => B;
}

/** Gives people's commands on the one command path, inside the caller's branch. */
@Injectable()
export class Commands {
  constructor(private readonly path: CommandPath) {}

  /** @throws DomainError whatever the record refuses; outside of the caller's branch 404 */
  async give<B>(envelope: CommandEnvelope, caller: Principal, request: PersonsCommand<B>): Promise<Answer<B>> {
    const result = await this.path.execute<B>({
      ...envelope,
      actor: toActor(caller),
      aggregate: request.aggregate,
      command: request.command,
      scope: scopeOf(caller),
      ...(request.onBehalfOf ? { onBehalfOf: request.onBehalfOf } : {}),
      reply: ({ snapshot }) => ({ status: request.status ?? 200, body: request.view(snapshot) }),
    });
    return Answer.of(result);
  }
}
