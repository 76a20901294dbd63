import type { Schemas } from '../../api/client';
import { sendFile } from '../../parts/files/send-file';

/** The same file under the same key is the same import, however often it is sent. */
export function uploadImport(file: File, query: string, key: string): Promise<{ readonly importId: string }> {
  return sendFile(`/api/v1/enterprises/import?${query}`, { file, key });
}

/** What the top of a file looks like; nothing of it is kept. */
export function previewImport(file: File): Promise<Schemas['ImportPreviewResponseDto']> {
  return sendFile('/api/v1/enterprises/import/preview', { file });
}
