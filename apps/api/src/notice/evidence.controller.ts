import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { AppConfig } from '@app/config';
import { DocumentStore, barredBecause } from '@app/documents';
import type { NoticeState } from '@app/domain';
import { DocumentRepository } from '@app/persistence';
import { SnapshotReader, notFound } from '@app/record';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { attachment } from '../document/content-disposition';
import { withheld } from '../document/withheld';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { ObjectionAccess } from './objection-access';

@ApiTags('objections')
@Controller('api/v1/objections')
export class EvidenceController {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
    private readonly accessLog: AccessLog,
    private readonly config: AppConfig,
    private readonly access: ObjectionAccess,
  ) {}

  /** A file that came with an objection, for the handler and the auditor only; each download is noted. */
  @RequirePermission('objection.read')
  @Problems('FOUR_EYES', 'DOCUMENT_QUARANTINED', 'DOCUMENT_INFECTED', 'DOCUMENT_DESTROYED')
  @ApiProduces('*/*')
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Get(':id/files/:documentId')
  async content(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('documentId') documentId: string,
  ): Promise<StreamableFile> {
    const ref = { type: 'notice', id: id.split('.')[0] ?? id } as const;
    const { state } = await this.snapshots.get<NoticeState>(ref, scopeOf(caller));
    await this.access.check(state, caller);
    const objection = state.objections.find((candidate) => candidate.id === id);
    const file = objection?.files?.find((candidate) => candidate.documentId === documentId);
    const document = file && (await this.documents.find(documentId, scopeOf(caller)));
    if (!document) throw notFound();
    const barred = barredBecause(document, this.config.uploads.unscanned);
    if (barred) throw withheld(barred);

    const { creditCode, regionCode } = state;
    const subject = { type: 'document', id: documentId };
    await this.accessLog.note(caller, { action: 'objection.read', subject, creditCode, regionCode });
    void reply.headers({ 'Cache-Control': 'private, no-store', 'Content-Security-Policy': 'sandbox' });
    return new StreamableFile(this.store.open(document), {
      type: document.mediaType,
      disposition: attachment(document.fileName),
      length: document.size,
    });
  }
}
