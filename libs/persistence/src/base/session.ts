import type { ClientSession, QueryOptions } from 'mongoose';

declare const transaction: unique symbol;

/** An open transaction. Opaque outside this library: it can only be handed on to repositories. */
export interface TransactionSession {
  readonly [transaction]: true;
}

export function toTransactionSession(session: ClientSession): TransactionSession {
  return session as unknown as TransactionSession;
}

export function toNativeSession(session: TransactionSession | undefined): ClientSession | undefined {
  return session as unknown as ClientSession | undefined;
}

/** Query options that make a read part of a transaction, or of a view of one instant. */
export function readIn(session: TransactionSession | undefined): QueryOptions {
  const native = toNativeSession(session);
  if (!native) return {};
  return native.snapshotEnabled ? { session: native, readConcern: { level: 'snapshot' } } : { session: native };
}
