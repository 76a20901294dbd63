import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { ExportDesk } from '@app/dossier';
import { DomainError, isPermitted, text } from '@app/domain';
import { FileBucket, type StoredExport } from '@app/persistence';
import { notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { attachment } from '../document/content-disposition';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { DossierReading } from './dossier-reading';
import { DossierExportRequestDto } from './dto/dossier.requests.dto';
import { ExportOrders } from './export-orders';
import { toExportResponse } from './export.mapper';
import { ObjectionVeil } from './objection-veil';
import { DossierExportResponseDto } from './export.response';

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
export class ExportController {
  constructor(
    private readonly orders: ExportOrders,
    private readonly desk: ExportDesk,
    private readonly files: FileBucket,
    private readonly reading: DossierReading,
    private readonly veil: ObjectionVeil,
  ) {}

  /**
   * Orders the dossier as a bundle that can be checked without us. What objectors said, who scored what and personal values are out
   * unless they are named here, which takes a permission of its own; what objectors said takes that of reading objections as well.
   * Who ordered it and why is on record.
   */
  @RequirePermission('dossier.download')
  @Problems('NOT_FOUND', 'PROTECTED_CONTENT', 'FOUR_EYES', 'TOO_BUSY')
  @ApiAcceptedResponse({ type: DossierExportResponseDto })
  @HttpCode(202)
  @Post(':creditCode/exports')
  async order(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: DossierExportRequestDto,
  ): Promise<Answer<DossierExportResponseDto>> {
    await this.checkProtected(caller, creditCode, { included: body.include ?? [], personal: body.personal ?? false });
    return this.orders.order(creditCode, body, { caller, commandId });
  }

  /** How far an export is. */
  @RequirePermission('dossier.download')
  @Get(':creditCode/exports/:id')
  async find(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') id: string,
  ): Promise<DossierExportResponseDto> {
    return toExportResponse(await this.get(creditCode, id, caller));
  }

  /** The bundle. Each download is noted in the access log; the file goes after a week. */
  @RequirePermission('dossier.download')
  @Problems('NOT_FOUND', 'EXPORT_NOT_READY', 'PROTECTED_CONTENT', 'FOUR_EYES')
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'The bundle', schema: { type: 'string', format: 'binary' } })
  @Get(':creditCode/exports/:id/content')
  async content(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') id: string,
  ): Promise<StreamableFile> {
    const order = await this.get(creditCode, id, caller);
    await this.checkProtected(caller, creditCode, order);
    if (!order.fileId || order.size === null) throw notReady();
    await this.reading.note(creditCode, caller, 'dossier.download', id);
    void reply.headers({ 'Cache-Control': 'private, no-store', ETag: `"${order.sha256 ?? ''}"` });
    const disposition = attachment(`dossier-${creditCode}-${order.orderedAt.slice(0, 10)}.zip`);
    return new StreamableFile(this.files.read(order.fileId), {
      type: 'application/zip',
      disposition,
      length: order.size,
    });
  }

  private async get(creditCode: string, id: string, caller: Principal): Promise<StoredExport> {
    const order = await this.desk.find(id, scopeOf(caller));
    if (order?.creditCode !== creditCode) throw notFound();
    return order;
  }

  /** @throws DomainError 403 `PROTECTED_CONTENT`, `FOUR_EYES` */
  private async checkProtected(
    caller: Principal,
    creditCode: string,
    { included, personal }: Pick<StoredExport, 'included' | 'personal'>,
  ): Promise<void> {
    if (included.length === 0 && !personal) return;
    const objections = included.includes('objector');
    const may = isPermitted(caller, 'dossier.download-protected');
    if (!may || (objections && !isPermitted(caller, 'objection.read'))) throw protectedContent();
    if (objections) await this.veil.checkBundle(creditCode, caller);
  }
}

function protectedContent(): DomainError {
  const detail = text('无权导出受保护内容', 'You may not take away protected content');
  return new DomainError(403, 'PROTECTED_CONTENT', detail);
}

function notReady(): DomainError {
  return new DomainError(409, 'EXPORT_NOT_READY', text('导出尚未完成或已过期', 'The export is not ready, or has gone'));
}
