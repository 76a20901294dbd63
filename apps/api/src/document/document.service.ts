import { type Principal, scopeOf, toActor } from '@app/auth';
import { AppConfig } from '@app/config';
import { DocumentStore, DocumentViews, type KeptDocument, barredBecause } from '@app/documents';
import { normalizeCreditCode } from '@app/domain';
import { DocumentRepository, type DocumentRow } from '@app/persistence';
import { notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessLog } from '../record-access/access-log.service';
import { CaseFileGate } from '../record-access/case-file-gate.service';
import { Firms } from '../record-access/firms.service';
import { ValidationPipe } from '../platform/validation/validation.pipe';
import { UploadFieldsDto } from './dto/document.requests.dto';
import { receiveForm } from './upload-form';
import { notShown, withheld } from './withheld';

/** Type of files that came with an objection. */
export const OBJECTION_EVIDENCE = 'OBJECTION_EVIDENCE';

interface Purpose {
  readonly creditCode: string;
  readonly regionCode: string;
  readonly type: string;
}

interface Shown {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly pages: number;
}

/** Takes files in and gives them out, inside the caller's branch. */
@Injectable()
export class DocumentService {
  private readonly shape = new ValidationPipe();

  constructor(
    private readonly store: DocumentStore,
    private readonly documents: DocumentRepository,
    private readonly log: AccessLog,
    private readonly firms: Firms,
    private readonly config: AppConfig,
    private readonly views: DocumentViews,
    private readonly gate: CaseFileGate,
  ) {}

  /** @throws DomainError 404 for a firm outside of the caller's branch; what `receiveForm` and the store throw */
  async upload(request: FastifyRequest, caller: Principal, commandId: string): Promise<KeptDocument> {
    const { file, fields } = await receiveForm(request, this.config.uploads.maxBytes, {
      receive: async (source, givenName, before) => {
        // Where the fields came first, a foreign firm is refused before a byte is stored.
        if ('creditCode' in before && 'type' in before) await this.purposeOf(before, caller);
        return this.store.stage(source, givenName);
      },
      discard: (staged) => this.store.discard(staged),
    });

    const purpose = await this.purposeOf(fields, caller).catch(async (error: unknown) => {
      await this.store.discard(file);
      throw error;
    });
    return this.store.keep(file, { ...purpose, actor: toActor(caller), commandId });
  }

  /** @throws DomainError 404 `NOT_FOUND`, also for another branch's document */
  async get(id: string, caller: Principal): Promise<DocumentRow> {
    const document = await this.documents.find(id, scopeOf(caller));
    // What came with an objection is for its handler and the auditor, by another way.
    if (!document || document.type === OBJECTION_EVIDENCE) throw notFound();
    await this.gate.check(document.creditCode, caller);
    return document;
  }

  /**
   * A document that may be given out to the caller: what no scanner has cleared stays with who uploaded it.
   *
   * @throws DomainError 404; 409 `DOCUMENT_QUARANTINED`, `DOCUMENT_INFECTED`; 410 `DOCUMENT_DESTROYED`
   */
  async getReadable(id: string, caller: Principal): Promise<DocumentRow> {
    const document = await this.get(id, caller);
    const barred = barredBecause(document, this.config.uploads.unscanned);
    const own = document.uploadedBy.id === toActor(caller).id;
    if (!barred || (own && (barred === 'scanning' || barred === 'unscanned'))) return document;
    throw withheld(barred);
  }

  /**
   * A page as a picture, or what the file says.
   *
   * @throws DomainError what `getReadable` throws; 415 `PREVIEW_UNAVAILABLE`, 422 `PREVIEW_FAILED`, 503 `TOO_BUSY`
   */
  async preview(id: string, page: number, caller: Principal): Promise<Shown> {
    const document = await this.getReadable(id, caller);
    const { creditCode, regionCode } = document;
    await this.log.note(caller, {
      action: 'document.preview',
      subject: { type: 'document', id },
      creditCode,
      regionCode,
    });
    const result = await this.views.preview(document, page);
    switch (result.kind) {
      case 'picture':
        return { bytes: result.png, mediaType: 'image/png', pages: result.pages };
      case 'text': {
        const lines = result.cut ? [...result.lines, '…'] : result.lines;
        return { bytes: Buffer.from(lines.join('\n')), mediaType: 'text/plain; charset=utf-8', pages: 1 };
      }
      case 'refused':
        throw notShown(result.because);
    }
  }

  /** Notes who takes a document away; what cannot be noted is not given out. */
  noteDownload({ id, creditCode, regionCode }: DocumentRow, caller: Principal): Promise<void> {
    const subject = { type: 'document', id };
    return this.log.note(caller, { action: 'document.download', subject, creditCode, regionCode });
  }

  private async purposeOf(fields: Readonly<Record<string, string>>, caller: Principal): Promise<Purpose> {
    const { creditCode, type } = await this.checked(fields);
    const firm = await this.firms.get(normalizeCreditCode(creditCode), caller);
    return { creditCode: firm.id, regionCode: firm.state.regionCode, type };
  }

  private async checked(fields: Readonly<Record<string, string>>): Promise<UploadFieldsDto> {
    const dto = await this.shape.transform({ ...fields }, { type: 'body', metatype: UploadFieldsDto });
    return dto as UploadFieldsDto;
  }
}
