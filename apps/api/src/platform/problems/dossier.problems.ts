import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Dossiers: taking them away, proving them, erasing personal data in them. */
export const DOSSIER_PROBLEMS = {
  PROTECTED_CONTENT: { status: 403, title: text('无权导出受保护内容', 'Protected content is not for you') },
  EXPORT_NOT_READY: { status: 409, title: text('导出尚未完成或已过期', 'The export is not ready, or has gone') },
  EXPORT_INTERRUPTED: {
    status: 409,
    title: text('导出中断，请重新申请', 'The export was interrupted; order it again'),
  },
  EXPORT_TOO_LARGE: { status: 409, title: text('档案过大，无法整体导出', 'The dossier is too large for one bundle') },
  EXPORT_FAILED: { status: 409, title: text('导出失败，请联系管理员', 'The export failed; tell the administrator') },
  FILE_DAMAGED: { status: 409, title: text('材料与接收时不符', 'A paper is not what was accepted') },
  ERASURE_HELD: { status: 409, title: text('事项未办结或有法律保留', 'The case is open or a legal hold stands') },
  ERASURE_DECIDED: { status: 409, title: text('申请已处理', 'The request was decided already') },
  ERASURE_OWN: { status: 403, title: text('不得审批本人的申请', 'Nobody decides on their own request') },
} as const satisfies Record<string, ProblemEntry>;
