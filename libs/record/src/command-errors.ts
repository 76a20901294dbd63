import { DomainError, text } from '@app/domain';
import { RaceNeverWon, databaseAway, isDatabaseAway } from '@app/persistence';

export function revisionStale(): DomainError {
  return new DomainError(
    412,
    'REVISION_STALE',
    text('内容已被更新，请刷新后重试', 'It has changed since you read it; read it again and retry'),
  );
}

export function idempotencyKeyReused(): DomainError {
  return new DomainError(
    422,
    'IDEMPOTENCY_KEY_REUSED',
    text('同一幂等键已用于另一请求', 'This idempotency key was already used for another request'),
  );
}

export function alreadyOpen(): DomainError {
  return new DomainError(409, 'ALREADY_OPEN', text('同类事项已在办理中', 'One of the same kind is open already'));
}

function tooBusy(): DomainError {
  return new DomainError(
    503,
    'TOO_BUSY',
    text('该事项正被同时处理，请稍后重试', 'Too many changes at once; try again shortly'),
    undefined,
    1,
  );
}

/** What a failed transaction means to a caller. */
export function translate(error: unknown): unknown {
  if (error instanceof RaceNeverWon) return tooBusy();
  return isDatabaseAway(error) ? databaseAway() : error;
}
