import { DomainError, text } from '@app/domain';
import { ServiceError } from '@temporalio/client';

const RETRY_AFTER_SECONDS = 5;

/** gRPC codes, by number: the SDK does not re-export them. */
const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;

/** Temporal does not answer, or not in time. What waits for it stays in the record and is conducted later. */
export function workflowsAway(cause: unknown): DomainError {
  const error = new DomainError(
    503,
    'WORKFLOWS_AWAY',
    text('工作流引擎暂不可用，办理不受影响，稍后自动补办', 'The workflow engine is away; it catches up by itself'),
    undefined,
    RETRY_AFTER_SECONDS,
  );
  error.cause = cause;
  return error;
}

/** The gRPC status of an error of the SDK, or undefined. */
function statusOf(error: unknown): number | undefined {
  const cause = error instanceof ServiceError ? error.cause : error;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'number' ? code : undefined;
}

export function isAlreadyThere(error: unknown): boolean {
  return statusOf(error) === ALREADY_EXISTS;
}

export function isNotFound(error: unknown): boolean {
  return statusOf(error) === NOT_FOUND || (error instanceof Error && error.name === 'WorkflowNotFoundError');
}
