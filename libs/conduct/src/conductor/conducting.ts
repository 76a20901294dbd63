import { type Actor, type AggregateRef, type Command, DomainError, type Instant, workflowActor } from '@app/domain';
import { type Cause, type Conducted, conductedCommandId } from '@app/contracts';
import type { CommandPath } from '@app/record';

/**
 * Gives a workflow's command. A refusal of the record is an outcome: the thing changed meanwhile, and the next reading
 * says how. What is only away for a moment (503) is thrown, so that the engine tries again.
 */
export class Conducting {
  private readonly actor: Actor;

  constructor(
    private readonly path: CommandPath,
    workflowId: string,
    private readonly cause: Cause,
  ) {
    this.actor = workflowActor(workflowId);
  }

  get principal(): Actor {
    return this.actor;
  }

  /** The id of this cause's command under a name; a repeat in a later round has another revision, so another id. */
  commandId(action: string): string {
    return conductedCommandId(this.cause, action);
  }

  async give(
    action: string,
    command: Command,
    aggregate: AggregateRef = this.cause.aggregate,
    at: Instant = this.cause.at,
  ): Promise<Conducted> {
    try {
      await this.path.execute({ aggregate, command, commandId: this.commandId(action), actor: this.actor, at });
      return { outcome: 'done' };
    } catch (error) {
      if (error instanceof DomainError && error.status < 500) return { outcome: 'refused', code: error.code };
      throw error;
    }
  }
}
