import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

export const CULTIVATION_PROBLEMS = {
  STEP_NOT_OPEN: { status: 409, title: text('当前环节不能进行此操作', 'The step that is open does not allow this') },
  CULTIVATION_PAUSED: { status: 409, title: text('培育已暂停', 'The cultivation is paused') },
  CULTIVATION_CLOSED: { status: 409, title: text('本轮培育已结束', 'The cultivation has ended') },
  CHECKPOINT_CLOSED: { status: 409, title: text('节点已办结', 'The checkpoint is closed') },
  APPLICATION_RUNNING: { status: 409, title: text('本级申报正在办理', 'The application of this rung is running') },
  TARGET_ALREADY_HELD: { status: 409, title: text('已持有目标称号', 'The target title is held already') },
  TARGET_DATE_PAST: { status: 422, title: text('目标日期已过', 'The target date must lie in the future') },
} as const satisfies Record<string, ProblemEntry>;
