import { Injectable } from '@nestjs/common';
import { type Actor, type DocumentEffect, DomainError, type Instant, dateOf, text } from '@app/domain';
import {
  type DocumentAgent,
  DocumentRepository,
  type DocumentRow,
  RegionScope,
  type TransactionSession,
} from '@app/persistence';
import type { DocumentEffects } from '@app/record';
import { retainUntil } from '../retention/retention-term';

interface Cause {
  readonly session: TransactionSession;
  readonly actor: Actor;
  readonly at: Instant;
}

type Changes = Partial<Pick<DocumentRow, 'state' | 'linked' | 'acceptance' | 'retainUntil'>>;

/** Does to documents what the record has decided, in the record's own transaction. */
@Injectable()
export class DocumentEffectsAdapter implements DocumentEffects {
  constructor(private readonly documents: DocumentRepository) {}

  /** @throws DomainError 422 `DOCUMENT_UNKNOWN` where the firm has no such document; the whole command fails then */
  async apply(effects: readonly DocumentEffect[], cause: Cause): Promise<void> {
    for (const effect of effects) {
      const scope = RegionScope.firm(effect.creditCode);
      const document = await this.documents.find(effect.documentId, scope, cause.session);
      if (!document) throw documentUnknown(effect.documentId);
      const changes = changesOf(effect, document, cause);
      const retained = retainUntil(effect.type ?? document.type, dateOf(cause.at), effect.validTo ?? null);
      await this.documents.change(document, { ...changes, retainUntil: retained }, cause.session);
    }
  }
}

function changesOf(effect: DocumentEffect, document: DocumentRow, { actor, at }: Cause): Changes {
  const by = agentOf(actor);
  const linked = document.linked ?? { by, at };
  switch (effect.effect) {
    // Handing in an accepted paper once more takes nothing from its acceptance.
    case 'link':
      return { linked, state: document.state === 'accepted' ? 'accepted' : 'linked' };
    case 'accept': {
      const acceptance = { type: effect.type ?? document.type, validTo: effect.validTo ?? null, by, at };
      return { linked, state: 'accepted', acceptance };
    }
    case 'return':
      return { linked, state: 'returned', acceptance: null };
  }
}

function agentOf({ kind, id, name }: Actor): DocumentAgent {
  return { kind, id, ...(name === undefined ? {} : { name }) };
}

function documentUnknown(id: string): DomainError {
  return new DomainError(
    422,
    'DOCUMENT_UNKNOWN',
    text(`该企业没有文件 ${id}，请先上传`, `The firm has no document ${id}; upload it first`),
  );
}
