import { type RedactionClass, redactionOf } from '@app/domain';
import type { StoredEvent } from '@app/persistence';

/** What is left of an event whose content is kept back: its links, so that the chain can still be walked. */
export interface EventStub extends Pick<StoredEvent, 'aggregate' | 'id' | 'revision' | 'type' | 'prevHash' | 'hash'> {
  readonly redacted: RedactionClass;
}

/** An event as it is handed on: whole, unless its class keeps it back and was not asked for. Never a part of one. */
export function redact(event: StoredEvent, included: readonly RedactionClass[]): StoredEvent | EventStub {
  const redacted = redactionOf(event.aggregate.type, event.type);
  if (!redacted || included.includes(redacted)) return event;
  const { aggregate, id, revision, type, prevHash, hash } = event;
  return { aggregate, id, revision, type, prevHash, hash, redacted };
}
