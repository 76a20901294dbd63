import type { Readable } from 'node:stream';
import { text } from '@app/domain';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problems/framework-errors';

/** Where the bytes of a form's file go, and how they are dropped when the rest of the form is wrong. */
export interface FileReceiver<T> {
  readonly receive: (source: Readable, givenName: string) => Promise<T>;
  readonly discard: (received: T) => Promise<void>;
}

/**
 * Hands the one `file` of a multipart form on as it arrives.
 *
 * @param maxBytes of the file
 * @throws DomainError 400 `REQUEST_MALFORMED` where the form has no file, two, or another field; 400 `MULTIPART_MALFORMED`;
 *   413 `PAYLOAD_TOO_LARGE`; 415 `MEDIA_TYPE_UNSUPPORTED`; what `receive` throws
 */
export async function receiveFile<T>(
  request: FastifyRequest,
  maxBytes: number,
  { receive, discard }: FileReceiver<T>,
): Promise<T> {
  let received: { readonly value: T } | undefined;
  try {
    // One byte more than allowed reaches the receiver, so that it is the one to refuse.
    for await (const part of request.parts({ limits: { fileSize: maxBytes + 1 } })) {
      if (part.type === 'field' || part.fieldname !== 'file' || received) {
        if (part.type === 'file') part.file.resume();
        throw problem(
          'REQUEST_MALFORMED',
          text(`表单只能有一个 file 字段：${part.fieldname}`, `The form has one field, file: ${part.fieldname}`),
        );
      }
      received = { value: await receive(part.file, part.filename) };
    }
  } catch (error) {
    if (received) await discard(received.value);
    throw error;
  }
  if (!received) throw problem('REQUEST_MALFORMED', text('表单缺少 file 字段', 'The form has no field file'));
  return received.value;
}
