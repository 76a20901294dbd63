import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Uploads and stored documents. */
export const DOCUMENT_PROBLEMS = {
  UPLOAD_EMPTY: { status: 422, title: text('文件为空', 'The file is empty') },
  UPLOAD_TOO_LARGE: { status: 413, title: text('文件过大', 'The file is too large') },
  UPLOAD_TYPE_UNSUPPORTED: { status: 415, title: text('不支持该文件类型', 'The type of file is not supported') },
  UPLOAD_EXPIRED: { status: 409, title: text('上传已过期', 'The upload has expired') },
} as const satisfies Record<string, ProblemEntry>;
