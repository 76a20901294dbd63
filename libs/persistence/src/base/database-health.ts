import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection } from 'mongoose';

const LIMIT_MS = 2_000;

/** Of mongoose. */
const CONNECTED = 1;

/** Whether the database answers now. */
@Injectable()
export class DatabaseHealth {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Never throws; answers within two seconds. */
  async isThere(): Promise<boolean> {
    const { db } = this.connection;
    if (!db || Number(this.connection.readyState) !== CONNECTED) return false;
    try {
      await db.command({ ping: 1 }, { timeoutMS: LIMIT_MS });
      return true;
    } catch {
      return false;
    }
  }
}
