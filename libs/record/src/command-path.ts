import { Injectable } from '@nestjs/common';
import type { BatchRequest, BatchResult, CommandRequest, CommandResult } from './command-request';

/** The one way in which the record changes, for people and for workflows. */
@Injectable()
export class CommandPath {
  execute<R = unknown>(request: CommandRequest<R>): Promise<CommandResult<R>> {
    throw new Error(`not built yet: ${request.commandId}`);
  }

  executeMany(request: BatchRequest): Promise<BatchResult> {
    throw new Error(`not built yet: ${request.commandId}`);
  }
}
