import { type Principal, scopeOf, toActor } from '@app/auth';
import { type AggregateRef, type Command, DomainError } from '@app/domain';
import { CommandPath, SnapshotReader, type StoredSnapshot } from '@app/record';
import { Injectable } from '@nestjs/common';
import { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import { StaleProblem } from '../platform/problems/stale-problem';
import { isActOfFirm } from './acts-of-firm';
import { ChangesSinceReader } from './changes-since.service';
import { RequestMark } from './request-mark';

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
    private readonly changes: ChangesSinceReader,
    private readonly marks: RequestMark,
  ) {}

  /** @throws DomainError whatever the record refuses; 412 with who changed it; outside of the caller's branch 404 */
  async give<B>(envelope: CommandEnvelope, caller: Principal, request: PersonsCommand<B>): Promise<Answer<B>> {
    try {
      return await this.send(envelope, caller, request);
    } catch (error) {
      const { expectedRevision: seen } = envelope;
      if (!(error instanceof DomainError && error.code === 'REVISION_STALE') || seen === undefined) throw error;
      throw new StaleProblem(await this.changes.read(request.aggregate, seen, caller));
    }
  }

  private async send<B>(envelope: CommandEnvelope, caller: Principal, request: PersonsCommand<B>): Promise<Answer<B>> {
    const onBehalfOf = await this.onBehalfOf(caller, request);
    const result = await this.path.execute<B>({
      ...envelope,
      requestHash: await this.marks.of(envelope.requestHash),
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
