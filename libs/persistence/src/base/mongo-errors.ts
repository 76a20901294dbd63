import { mongo } from 'mongoose';
import { DomainError, text } from '@app/domain';

const AWAY_NAMES = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoClientClosedError',
]);

/** Stepping down, shutting down, recovering: the server is there but takes no writes now. */
const AWAY_CODES = new Set([91, 189, 10058, 10107, 11600, 11602, 13435, 13436]);

/** A socket that broke while the driver wrote to it, before the driver gave the error a name of its own. */
const BROKEN_SOCKET = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED']);

const BEFORE_FIRST_CONNECTION = /initial connection is complete|Connection was force closed|not connected/i;

/** True where an error means that the database cannot be reached or takes no writes now: an edge answers 503 with Retry-After. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'DATABASE_AWAY';
  if (!isError(error)) return false;
  // A class of many names: a connection that broke, timed out, or was given up because the server's monitor timed out.
  if (error instanceof mongo.MongoNetworkError || AWAY_NAMES.has(error.name)) return true;
  // A bulk write hides the network's error in what it answers.
  if (error instanceof mongo.MongoBulkWriteError) return isDatabaseAway(error.errorResponse);
  if (error instanceof mongo.MongoServerError && AWAY_CODES.has(Number(error.code))) return true;
  if ('code' in error && BROKEN_SOCKET.has(String(error.code))) return true;
  return /^Mongo/.test(error.name) && BEFORE_FIRST_CONNECTION.test(error.message);
}

/** By shape: an error of a socket comes from the runtime itself, and where tests run in a realm of their own it is no `Error` of theirs. */
function isError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
}

/** The one translation of a missing database: `DATABASE_AWAY`, 503, try again after 2 s. */
export function databaseAway(): DomainError {
  return new DomainError(
    503,
    'DATABASE_AWAY',
    text('数据库暂时无法连接，请稍后重试', 'The database cannot be reached now; try again shortly'),
    undefined,
    2,
  );
}

export function isTransient(error: unknown): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel('TransientTransactionError');
}

export function isCommitUnknown(error: unknown): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult');
}

/** A unique index that refused a write, by the name that the migration gave it, and the value where it is one string. */
export interface DuplicateKey {
  readonly index: string;
  readonly value?: string;
}

export function duplicateKeyOf(error: unknown): DuplicateKey | undefined {
  if (!(error instanceof mongo.MongoServerError) || Number(error.code) !== 11000) return undefined;
  const [, index = '', value] = /index: (\S+) dup key: \{(?: [\w.]+: "(.*)" \})?/.exec(error.message) ?? [];
  return { index, value };
}
