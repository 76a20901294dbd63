import type { ClientSession } from 'mongoose';

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
