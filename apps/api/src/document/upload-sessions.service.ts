import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Principal, scopeOf, toActor } from '@app/auth';
import { AppConfig } from '@app/config';
import { DocumentStore, type KeptDocument, uploadTooLarge } from '@app/documents';
import { DomainError, normalizeCreditCode, text } from '@app/domain';
import { DocumentRepository, type UploadSession, UploadSessionRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Firms } from '../record-access/firms.service';
import type { UploadSessionRequestDto } from './dto/upload-session.requests.dto';
import { receiveForm } from './upload-form';

/** Small enough for a telephone's line to bring one through. */
export const PIECE_BYTES = 1024 * 1024;

/** Real time: a lost line comes back within a day, or the file is chosen anew. */
const KEPT_MS = 86_400_000;

/** More than the papers of any request; without a limit the pieces could fill the disk. */
const MAX_OPEN = 40;

/** Files that come in pieces: after a lost line the next piece continues where the last one ended. */
@Injectable()
export class UploadSessions {
  constructor(
    private readonly sessions: UploadSessionRepository,
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
    private readonly firms: Firms,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError 404 for a firm outside of the caller's branch; 413 `UPLOAD_TOO_LARGE`; 409 `UPLOADS_PENDING` */
  async begin(
    caller: Principal,
    { creditCode, type, fileName, size }: UploadSessionRequestDto,
  ): Promise<UploadSession> {
    const firm = await this.firms.get(normalizeCreditCode(creditCode), caller);
    if (size > this.config.uploads.maxBytes) throw uploadTooLarge(this.config.uploads.maxBytes);
    const owner = toActor(caller).id;
    const now = new Date();
    if ((await this.sessions.open(owner, now)) >= MAX_OPEN) throw tooManyPending();
    const session: UploadSession = {
      ...{ id: `upl_${randomUUID()}`, owner, creditCode: firm.id, type, fileName, size },
      ...{ received: 0, pieces: [], documentId: null, expiresAt: new Date(now.getTime() + KEPT_MS) },
    };
    await this.sessions.begin(session);
    return session;
  }

  /** @throws DomainError 404, also for somebody else's and for what has expired */
  async get(id: string, caller: Principal): Promise<UploadSession> {
    const session = await this.sessions.find(id, toActor(caller).id, new Date());
    if (!session) throw notFound();
    return session;
  }

  /**
   * Takes the piece that continues the file.
   *
   * @throws DomainError 404; 409 `UPLOAD_OFFSET` for a gap, a repeat, or one of two at once; 413 `UPLOAD_TOO_LARGE` for a piece that
   *   is too large or goes beyond the announced size; what `receiveForm` throws
   */
  async append(id: string, offset: number, request: FastifyRequest, caller: Principal): Promise<UploadSession> {
    const session = await this.get(id, caller);
    if (offset !== session.received) throw misplaced(session.received);
    const { file } = await receiveForm(request, PIECE_BYTES, {
      receive: (source) => buffer(source),
      discard: () => Promise.resolve(),
    });
    const room = Math.min(PIECE_BYTES, session.size - session.received);
    if (file.length === 0 || file.length > room) throw uploadTooLarge(room);
    const isTaken = await this.sessions.append(session, file);
    const now = await this.get(id, caller);
    if (!isTaken) throw misplaced(now.received);
    return now;
  }

  /**
   * Makes a document of what is here whole; again: the same document.
   *
   * @throws DomainError 404; 409 `UPLOAD_INCOMPLETE`; what the store throws, after which the upload is over
   */
  async finish(id: string, caller: Principal, commandId: string): Promise<KeptDocument> {
    const session = await this.get(id, caller);
    if (session.documentId) return this.kept(session.documentId, caller);
    if (session.received < session.size) throw incomplete(session.received, session.size);
    const firm = await this.firms.get(session.creditCode, caller);
    const purpose = { creditCode: firm.id, regionCode: firm.state.regionCode, type: session.type };
    const staged = await this.store.stage(this.sessions.bytes(session), session.fileName).catch(async (cause) => {
      if (cause instanceof DomainError && cause.status < 500) await this.sessions.drop(id);
      throw cause;
    });
    const kept = await this.store.keep(staged, { ...purpose, actor: toActor(caller), commandId });
    await this.sessions.finish(id, kept.document.id);
    return kept;
  }

  async drop(id: string, caller: Principal): Promise<void> {
    await this.get(id, caller);
    await this.sessions.drop(id);
  }

  private async kept(documentId: string, caller: Principal): Promise<KeptDocument> {
    const document = await this.documents.find(documentId, scopeOf(caller));
    if (!document) throw notFound();
    return { document, replayed: true };
  }
}

function misplaced(received: number): DomainError {
  return new DomainError(
    409,
    'UPLOAD_OFFSET',
    text(`应从第 ${received} 字节续传`, `The next piece begins at byte ${received}`),
  );
}

function incomplete(received: number, size: number): DomainError {
  return new DomainError(
    409,
    'UPLOAD_INCOMPLETE',
    text(`已收到 ${received} 字节，共 ${size} 字节`, `${received} of ${size} bytes are here`),
  );
}

function tooManyPending(): DomainError {
  return new DomainError(
    409,
    'UPLOADS_PENDING',
    text('未完成的上传过多，请先完成或取消', 'Finish or drop some of the uploads that were begun first'),
  );
}
