import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError, text } from '@app/domain';
import { Slots } from './slots';

/** OWASP's first choice for argon2id (which is the library's default algorithm): 19 MiB, two passes, one lane; about 25 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each hash holds a thread and 19 MiB: more at once would only make all of them slower. */
const AT_ONCE = 2;
const QUEUE = 400;

/** Password hashes, a few at a time. */
@Injectable()
export class Passwords {
  private readonly slots = new Slots(AT_ONCE, QUEUE);
  private nobody: Promise<string> | undefined;

  /** argon2id in the PHC string format. */
  hash(password: string): Promise<string> {
    return this.slots.run(() => hash(password, COST), busy);
  }

  /**
   * Compares a password with a hash. Without one it takes the same time and says no, so that nobody can tell by the clock
   * which accounts exist.
   *
   * @throws DomainError 503 `LOGIN_BUSY`
   */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    this.nobody ??= hash('nobody', COST);
    const against = passwordHash ?? (await this.nobody);
    const same = await this.slots.run(() => verify(against, password), busy);
    return passwordHash !== undefined && same;
  }
}

function busy(): DomainError {
  return new DomainError(
    503,
    'LOGIN_BUSY',
    text('登录请求过多，请稍后重试', 'Too many logins at once; try again shortly'),
    undefined,
    2,
  );
}
