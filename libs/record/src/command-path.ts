import { Injectable } from '@nestjs/common';
import { BatchPath } from './batch-path';
import type { BatchRequest, BatchResult, CommandRequest, CommandResult } from './command-request';
import { SinglePath } from './single-path';

/** The one way in which the record changes, for people and for workflows. */
@Injectable()
export class CommandPath {
  constructor(
    private readonly single: SinglePath,
    private readonly batch: BatchPath,
  ) {}

  /**
   * Stores a command exactly once, with everything that follows from it, or nothing. The same command id again gives the stored answer.
   *
   * @throws DomainError with the decider's refusal; 404 `NOT_FOUND` outside of the scope; 412 `REVISION_STALE`; 422 `IDEMPOTENCY_KEY_REUSED`;
   *   409 `ALREADY_OPEN` where a unique key is taken; 503 `TOO_BUSY` after 8 lost races, 503 `DATABASE_AWAY`. A refusal stores nothing.
   */
  execute<R = unknown>(request: CommandRequest<R>): Promise<CommandResult<R>> {
    return this.single.execute(request);
  }

  /**
   * Up to 200 commands on distinct aggregates in one transaction with one receipt, for imports. A refused command is left out and
   * reported; the others are stored together or not at all.
   *
   * @throws RangeError for a batch that is too large or names an aggregate twice; DomainError 422 `IDEMPOTENCY_KEY_REUSED`,
   *   503 `TOO_BUSY`, 503 `DATABASE_AWAY`, with nothing stored
   */
  executeMany(request: BatchRequest): Promise<BatchResult> {
    return this.batch.executeMany(request);
  }
}
