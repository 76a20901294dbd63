import { createHmac } from 'node:crypto';
import { SigningKey } from '@app/auth';
import { Injectable } from '@nestjs/common';

/** Stands for contact data and codes in the hash of a request, which is stored: without the key nobody can try values against it. */
@Injectable()
export class ContactSeal {
  private readonly key: string;

  constructor(key: SigningKey) {
    this.key = key.derive('contacts in request hashes');
  }

  seal(value: string): string {
    return createHmac('sha256', this.key).update(value).digest('hex');
  }
}
