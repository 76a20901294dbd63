import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection } from 'mongoose';
import { databaseAway, isDatabaseAway } from '../base/mongo-errors';
import { limitTransactionLifetime } from '../base/transaction-lifetime';
import { LeaseRepository } from '../leases/repository';
import type { Migration } from './migration';
import { MIGRATIONS } from './registry';

const LEASE = 'migrations';
const TERM_MS = 60_000;

interface AppliedMigration {
  _id: number;
  name: string;
  appliedAt: Date;
}

/** Brings the database to the state that this version of the product expects. */
@Injectable()
export class Migrator {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly leases: LeaseRepository,
  ) {}

  /**
   * Runs what has not run yet, in order, in one process at a time; the others wait for it.
   *
   * @returns the names of the migrations that ran here
   * @throws `DATABASE_AWAY`; a migration's own error, with the ones before it kept
   */
  async run(migrations: readonly Migration[] = MIGRATIONS): Promise<readonly string[]> {
    const holder = randomUUID();
    try {
      while (!(await this.leases.acquire(LEASE, holder, TERM_MS))) await pause(200);
      return await this.runMissing(migrations);
    } catch (error) {
      throw isDatabaseAway(error) ? databaseAway() : error;
    } finally {
      await this.leases.release(LEASE, holder).catch(() => undefined);
    }
  }

  private async runMissing(migrations: readonly Migration[]): Promise<readonly string[]> {
    const { db } = this.connection;
    if (!db) throw databaseAway();
    await limitTransactionLifetime(db);
    const applied = db.collection<AppliedMigration>('migrations');
    const known = new Set((await applied.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));

    const ran: string[] = [];
    for (const { id, name, up } of migrations.toSorted((a, b) => a.id - b.id)) {
      if (known.has(id)) continue;
      await up(db);
      await applied.updateOne({ _id: id }, { $set: { name, appliedAt: new Date() } }, { upsert: true });
      ran.push(name);
    }
    return ran;
  }
}
