import { type Principal, RequirePermission } from '@app/auth';
import { AppConfig } from '@app/config';
import type { UploadSession } from '@app/persistence';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { toDocumentResponse } from './document.mapper';
import { DocumentResponseDto } from './document.response';
import { UploadPieceQueryDto, UploadSessionRequestDto } from './dto/upload-session.requests.dto';
import { UploadSessionResponseDto } from './upload-session.response';
import { PIECE_BYTES, UploadSessions } from './upload-sessions.service';

const PIECE_FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary', description: 'The bytes from `offset` on' } },
  },
};

@ApiTags('documents')
@Controller('api/v1/document-uploads')
export class UploadSessionController {
  constructor(
    private readonly uploads: UploadSessions,
    private readonly config: AppConfig,
  ) {}

  /** Announces a file that comes in pieces, so that a lost line costs one piece and not the file. Kept for a day. */
  @RequirePermission('document.upload')
  @Problems('UPLOAD_TOO_LARGE', 'UPLOADS_PENDING', 'NOT_FOUND')
  @ApiCreatedResponse({ type: UploadSessionResponseDto })
  @Post()
  async begin(@Caller() caller: Principal, @Body() body: UploadSessionRequestDto): Promise<UploadSessionResponseDto> {
    return toResponse(await this.uploads.begin(caller, body));
  }

  /** How far it is: where to go on. Seen by who began it. */
  @RequirePermission('document.upload')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<UploadSessionResponseDto> {
    return toResponse(await this.uploads.get(id, caller));
  }

  /** The piece that continues it. A gap, a repeat or the loser of two at once is told where the next one begins. */
  @RequirePermission('document.upload')
  @Problems('UPLOAD_OFFSET', 'UPLOAD_TOO_LARGE', 'MULTIPART_MALFORMED')
  @ApiConsumes('multipart/form-data')
  @ApiBody(PIECE_FORM)
  @ApiOkResponse({ type: UploadSessionResponseDto })
  @Put(':id/pieces')
  async append(
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { offset }: UploadPieceQueryDto,
  ): Promise<UploadSessionResponseDto> {
    return toResponse(await this.uploads.append(id, offset, request, caller));
  }

  /** Makes a document of the whole file, as `POST /documents` does. */
  @RequirePermission('document.upload')
  @Problems('UPLOAD_INCOMPLETE', 'UPLOAD_TYPE_UNSUPPORTED', 'UPLOAD_EXPIRED', 'TOO_BUSY')
  @ApiCreatedResponse({ type: DocumentResponseDto })
  @Post(':id/document')
  async finish(
    @Caller() caller: Principal,
    @CommandId() commandId: string,
    @Param('id') id: string,
  ): Promise<Answer<DocumentResponseDto>> {
    const { document, replayed } = await this.uploads.finish(id, caller, commandId);
    return new Answer(201, toDocumentResponse(document, this.config.uploads.unscanned), replayed);
  }

  /** Somebody changed their mind. */
  @RequirePermission('document.upload')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id')
  drop(@Caller() caller: Principal, @Param('id') id: string): Promise<void> {
    return this.uploads.drop(id, caller);
  }
}

function toResponse({
  owner: _owner,
  pieces: _pieces,
  documentId: _document,
  ...session
}: UploadSession): UploadSessionResponseDto {
  return { ...session, pieceBytes: PIECE_BYTES, expiresAt: session.expiresAt.toISOString() };
}
