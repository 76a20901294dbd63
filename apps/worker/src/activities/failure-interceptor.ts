import { DomainError } from '@app/domain';
import { Logger } from '@nestjs/common';
import { type Context, activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptors } from '@temporalio/worker';

/** From this attempt on somebody should look; the attempts themselves never end. */
const ALERT_ATTEMPT = 10;

const log = new Logger('Activities');

/**
 * Lets an activity fail with a code and nothing else: histories carry ids, dates and hashes, never a message of the
 * database or the path of a file. What really happened is in this process's log.
 */
export function codeOnlyFailures(_context: Context): ActivityInterceptors {
  return {
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          const { activityType, attempt, workflowExecution } = activityInfo();
          const line = `${activityType} of ${workflowExecution?.workflowId} failed, attempt ${attempt}`;
          if (attempt >= ALERT_ATTEMPT) log.error(line, error);
          else log.warn(`${line}: ${String(error)}`);
          throw withoutDetails(error);
        }
      },
    },
  };
}

/** A failure that is tried again for ever and tells nothing but its code. */
function withoutDetails(error: unknown): ApplicationFailure {
  const code = error instanceof DomainError ? error.code : 'ACTIVITY_FAILED';
  const failure = ApplicationFailure.create({ message: code, type: code });
  failure.stack = '';
  return failure;
}
