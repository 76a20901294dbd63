import { type AggregateType, DomainError, text } from '@app/domain';
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

/** The unique key of a new thing is another's; what that means depends on what kind of thing it is. */
export function keyTaken(type: AggregateType): DomainError {
  if (type === 'expert') {
    return new DomainError(
      409,
      'EXPERT_REGISTERED',
      text('该账号已在专家库中', 'The account is in the register already'),
    );
  }
  if (type === 'meeting') {
    const detail = text(
      '该纪要编号已用于另一次会议，请核对后重填',
      'Another meeting has these minutes; check the number',
    );
    return new DomainError(409, 'MINUTES_NUMBER_TAKEN', detail);
  }
  if (type === 'panel') {
    const detail = text('该事项已有进行中的专家评审', 'A panel on the same subject is under way');
    return new DomainError(409, 'PANEL_IS_LIVE', detail);
  }
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
