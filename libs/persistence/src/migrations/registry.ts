import { recordMigration } from './0001-record';
import type { Migration } from './migration';

/** All migrations in order of their numbers. */
export const MIGRATIONS: readonly Migration[] = [recordMigration];
