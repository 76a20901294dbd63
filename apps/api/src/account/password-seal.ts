import { createHmac } from 'node:crypto';
import { SigningKey } from '@app/auth';
import { Injectable } from '@nestjs/common';

/** Stands for a password in the hash of a request, which is stored: without the key nobody can try passwords against it. */
@Injectable()
export class PasswordSeal {
  private readonly key: string;

  constructor(key: SigningKey) {
    this.key = key.derive('passwords in request hashes');
  }

  seal(password: string): string {
    return createHmac('sha256', this.key).update(password).digest('hex');
  }
}
