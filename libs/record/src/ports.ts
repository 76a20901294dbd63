import type { Actor, DocumentEffect, Instant, WorkCalendar } from '@app/domain';
import type { TransactionSession } from '@app/persistence';
import type { AnyDefinition } from './definition';

/** Business time and the calendar, as deciders get them. */
export interface BusinessTime {
  instant(): Instant;
  calendar(): WorkCalendar;
}

/** Does to stored files what a decision said; called inside the transaction. A `DomainError` refuses the whole command. */
export interface DocumentEffects {
  apply(
    effects: readonly DocumentEffect[],
    cause: { readonly session: TransactionSession; readonly actor: Actor; readonly at: Instant },
  ): Promise<void>;
}

/** Called between any two writes, so that a test can end the process at each point. */
export interface WriteProbe {
  reached(point: string): Promise<void> | void;
}

export interface RecordOptions {
  readonly aggregates: readonly AnyDefinition[];
  readonly time: BusinessTime;
  readonly documents?: DocumentEffects;
  readonly probe?: WriteProbe;
}

export const RECORD_OPTIONS = Symbol('RECORD_OPTIONS');

export const NO_PROBE: WriteProbe = { reached: () => undefined };

/** Where no files are stored, a decision about one is a fault of the wiring. */
export const NO_DOCUMENTS: DocumentEffects = {
  apply: () => Promise.reject(new Error('a decision has effects on documents, but the record has no port for them')),
};
