import { databaseAway, isDatabaseAway } from './mongo-errors';

/** Runs an operation outside of transactions; a missing database becomes `DATABASE_AWAY`, whatever the driver calls it. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDatabaseAway(error) ? databaseAway() : error;
  }
}
