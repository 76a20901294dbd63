import { Readable } from 'node:stream';
import { AppConfig } from '@app/config';
import { DocumentStore, uploadTooLarge } from '@app/documents';
import { DomainError, text } from '@app/domain';
import type {} from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ObjectionRequestDto } from '../notice/dto/objection.requests.dto';
import { EVIDENCE_FILES, EVIDENCE_MEBIBYTES } from '../notice/evidence-limits';
import { OBJECTION_BYTES, tooLarge } from '../notice/objection-limits';
import { problem } from '../platform/problems/framework-errors';
import { ValidationPipe } from '../platform/validation/validation.pipe';

type StagedFile = Awaited<ReturnType<DocumentStore['stage']>>;

/** What was typed, as far as it was read. */
export type TypedObjection = Partial<Record<'name' | 'contact' | 'content' | 'evidence', string>>;

export interface FilledForm {
  readonly said: ObjectionRequestDto;
  readonly files: readonly StagedFile[];
}

const FIELDS = new Set(['name', 'contact', 'content', 'evidence']);

/** A field that no person sees. */
const TRAP = 'website';

const EVIDENCE_BYTES = EVIDENCE_MEBIBYTES * 1024 * 1024;

/** Reads the form of an objection: words, and files that go through the same sniffing as any paper. */
@Injectable()
export class ObjectionForm {
  private readonly shape = new ValidationPipe();

  constructor(
    private readonly store: DocumentStore,
    private readonly config: AppConfig,
  ) {}

  /**
   * @param typed is filled with what was typed, also where it is refused
   * @throws DomainError 400, 413, 415, 422; nothing is kept then
   */
  async read(request: FastifyRequest, typed: TypedObjection): Promise<FilledForm> {
    const fields: Record<string, string> = {};
    const files: StagedFile[] = [];
    try {
      const limits = {
        files: EVIDENCE_FILES + 1,
        fields: 10,
        fieldSize: OBJECTION_BYTES,
        fileSize: this.fileBytes() + 1,
      };
      for await (const part of request.parts({ limits })) {
        if (part.type === 'file') {
          await this.addFile(files, part.file, part.filename);
        } else {
          if (part.valueTruncated) throw tooLarge();
          addField(fields, part.fieldname, part.value);
          if (part.fieldname !== TRAP) Object.assign(typed, { [part.fieldname]: part.value });
        }
      }
      if (fields[TRAP]) throw notByHand();
      delete fields[TRAP];
      if (!fields['evidence']?.trim()) delete fields['evidence'];
      const said = (await this.shape.transform(fields, {
        type: 'body',
        metatype: ObjectionRequestDto,
      })) as ObjectionRequestDto;
      return { said, files };
    } catch (error) {
      for (const file of files) await this.store.discard(file);
      throw error;
    }
  }

  private fileBytes(): number {
    return Math.min(EVIDENCE_BYTES, this.config.uploads.maxBytes);
  }

  private async addFile(files: StagedFile[], source: AsyncIterable<Buffer>, givenName: string): Promise<void> {
    const bytes: Buffer[] = [];
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > this.fileBytes()) throw uploadTooLarge(this.fileBytes());
      bytes.push(chunk);
    }
    // A form without a chosen file sends an empty one.
    if (size === 0 && !givenName) return;
    if (files.length === EVIDENCE_FILES) throw tooMany();
    files.push(await this.store.stage(Readable.from(bytes), givenName));
  }
}

function addField(fields: Record<string, string>, name: string, value: unknown): void {
  const known = FIELDS.has(name) || name === TRAP;
  if (known && !Object.hasOwn(fields, name) && typeof value === 'string') {
    fields[name] = value;
    return;
  }
  throw problem('REQUEST_MALFORMED', text(`表单字段 ${name} 多余或重复`, `The field ${name} is not known or repeated`));
}

function tooMany(): DomainError {
  const detail = text(`最多 ${EVIDENCE_FILES} 个文件`, `At most ${EVIDENCE_FILES} files`);
  return new DomainError(422, 'EVIDENCE_TOO_MANY', detail);
}

function notByHand(): DomainError {
  const detail = text('有一栏须留空，请返回重填', 'One field must be left empty; go back and fill the form in again');
  return new DomainError(422, 'FORM_NOT_BY_HAND', detail);
}
