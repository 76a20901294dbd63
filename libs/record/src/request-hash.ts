import type { Actor, AggregateRef, Command } from '@app/domain';
import { canonicalHash, toPlainJson } from './canonical';

interface Asked {
  readonly aggregate: AggregateRef;
  readonly command: Command;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
}

/**
 * What a command id stands for. A workflow's id already names aggregate, revision and action, and a retry may carry later times in its
 * fields: for workflows the kind of command is enough.
 */
export function requestHashOf({ aggregate, command, actor, onBehalfOf }: Asked): string {
  const asked = actor.kind === 'workflow' ? { type: command.type } : command;
  return canonicalHash(
    toPlainJson({ aggregate: { type: aggregate.type, id: aggregate.id }, command: asked, onBehalfOf }),
  );
}
