import { text } from '@app/domain';
import { uploadTooLarge } from '@app/documents';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problems/framework-errors';
import { validationProblem } from '../platform/validation/field-errors';

/** Boundaries, part headers and fields around a file; more than this is no form of ours. */
const ENVELOPE_BYTES = 256 * 1024;

type Fields = Readonly<Record<string, string>>;

/** Where the file of a form goes. */
export interface FormReceiver<T> {
  /** @param fields those that came before the file; the others are not known yet */
  receive(source: AsyncIterable<Uint8Array>, givenName: string, fields: Fields): Promise<T>;
  /** Drops it when the rest of the form is wrong. */
  discard(received: T): Promise<void>;
}

export interface ReceivedForm<T> {
  readonly file: T;
  readonly fields: Fields;
}

/**
 * Reads a multipart form with one `file` and text fields, in whatever order they come; the file is handed on as it arrives.
 *
 * @param maxBytes limit of the file
 * @throws DomainError 400 `REQUEST_MALFORMED`, `MULTIPART_MALFORMED`; 413 `UPLOAD_TOO_LARGE`, `PAYLOAD_TOO_LARGE`;
 *   415 `MEDIA_TYPE_UNSUPPORTED`; what `receive` throws
 */
export async function receiveForm<T>(
  request: FastifyRequest,
  maxBytes: number,
  receiver: FormReceiver<T>,
): Promise<ReceivedForm<T>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + ENVELOPE_BYTES) throw uploadTooLarge(maxBytes);

  const fields: Record<string, string> = {};
  let received: { readonly file: T } | undefined;
  try {
    // One byte more than allowed reaches the receiver, so that it is the one to refuse.
    for await (const part of request.parts({ limits: { fileSize: maxBytes + 1 } })) {
      if (part.type === 'field') {
        addField(fields, part.fieldname, part.value, part.valueTruncated);
        continue;
      }
      if (part.fieldname !== 'file' || received) {
        part.file.resume();
        throw unknownPart(part.fieldname);
      }
      received = { file: await receiver.receive(part.file, part.filename ?? '', { ...fields }) };
    }
  } catch (error) {
    if (received) await receiver.discard(received.file);
    throw error;
  }
  if (!received) throw missingFile();
  return { ...received, fields };
}

function addField(fields: Record<string, string>, name: string, value: unknown, truncated: boolean): void {
  if (name === 'file') throw missingFile();
  if (Object.hasOwn(fields, name) || truncated || typeof value !== 'string') throw unknownPart(name);
  fields[name] = value;
}

function unknownPart(name: string): Error {
  return problem(
    'REQUEST_MALFORMED',
    text(`表单字段 ${name} 多余、重复或过长`, `The part ${name} of the form is not known, repeated or too long`),
  );
}

function missingFile(): Error {
  const message = text('须以文件形式上传，带文件名', 'must be a file, with a file name');
  return validationProblem(400, [{ path: 'file', code: 'REQUIRED', message }]);
}
