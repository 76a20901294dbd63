import { type Principal, scopeOf, toActor } from '@app/auth';
import type { AggregateRef, Command } from '@app/domain';
import { CommandPath, SnapshotReader, type StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import { isActOfFirm } from './acts-of-firm';

/** A person's command on its way to the record. */
export interface PersonsCommand<B> {
  readonly aggregate: AggregateRef;
  readonly command: Command & Readonly<Record<string, unknown>>;
  /** Says what would become of it; nothing is stored. */
  readonly trial?: boolean;
  /** 201 for what creates. */
  readonly status?: number;
  /** The answer, from the new snapshot; stored with the receipt. */
  readonly view: (snapshot: StoredSnapshot) => B;
}

/** Gives people's commands on the one command path, inside the caller's branch. */
@Injectable()
export class Commands {
  constructor(
    private readonly path: CommandPath,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** @throws DomainError whatever the record refuses; outside of the caller's branch 404 */
  async give<B>(envelope: CommandEnvelope, caller: Principal, request: PersonsCommand<B>): Promise<Answer<B>> {
    const onBehalfOf = await this.onBehalfOf(caller, request);
    const result = await this.path.execute<B>({
      ...envelope,
      actor: toActor(caller),
      aggregate: request.aggregate,
      command: request.command,
      scope: scopeOf(caller),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      ...(request.trial ? { trial: true } : {}),
      reply: ({ snapshot }) => ({ status: request.status ?? 200, body: request.view(snapshot) }),
    });
    return Answer.of(result);
  }

  /** Visible to everyone who reads the event: the firm for which somebody else acts. */
  private async onBehalfOf(
    caller: Principal,
    { aggregate, command }: PersonsCommand<unknown>,
  ): Promise<string | undefined> {
    if (caller.creditCode || !isActOfFirm(command)) return undefined;
    const { description } = await this.snapshots.get(aggregate, scopeOf(caller));
    return `enterprise:${description.creditCode}`;
  }
}
