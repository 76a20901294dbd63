import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Uploads and stored documents. */
export const DOCUMENT_PROBLEMS = {
  UPLOAD_EMPTY: { status: 422, title: text('文件为空', 'The file is empty') },
  UPLOAD_TOO_LARGE: { status: 413, title: text('文件过大', 'The file is too large') },
  UPLOAD_TYPE_UNSUPPORTED: { status: 415, title: text('不支持该文件类型', 'The type of file is not supported') },
  UPLOAD_OFFSET: { status: 409, title: text('续传位置不符', 'The piece does not continue the upload') },
  UPLOAD_INCOMPLETE: { status: 409, title: text('文件尚未传完', 'The file is not here whole') },
  UPLOADS_PENDING: { status: 409, title: text('未完成的上传过多', 'Too many uploads are unfinished') },
  UPLOAD_EXPIRED: { status: 409, title: text('上传已过期', 'The upload has expired') },
  DOCUMENT_QUARANTINED: { status: 409, title: text('文件尚未通过查毒', 'The file is in quarantine') },
  DOCUMENT_NOT_SCANNED: { status: 409, title: text('文件尚未查毒', 'No scanner has cleared the file') },
  DOCUMENT_INFECTED: { status: 409, title: text('文件含病毒', 'A virus was found in the file') },
  DOCUMENT_DESTROYED: { status: 410, title: text('文件已销毁', 'The file was destroyed') },
  HOLD_LIFTED: { status: 409, title: text('保全已解除', 'The hold is lifted already') },
  SUBMISSION_UNKNOWN: { status: 422, title: text('没有该次提交', 'There is no such submission') },
  PREVIEW_UNAVAILABLE: { status: 415, title: text('该类文件不能预览', 'There is no preview of this kind of file') },
  PREVIEW_FAILED: { status: 422, title: text('无法预览该文件', 'The file cannot be shown') },
  EVIDENCE_UNKNOWN: { status: 422, title: text('未识别的报告', 'The report is of no known kind') },
  EVIDENCE_OF_ANOTHER_FIRM: { status: 422, title: text('报告属于另一企业', 'The report is about another firm') },
} as const satisfies Record<string, ProblemEntry>;
