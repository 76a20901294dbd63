import { CLOCK_COMMANDS } from '../turn/clock-commands';
import type { NoticeCommandType } from './notice.commands';
import type { NoticeState } from './notice.types';

export type NoticePhase = NoticeState['status'] | 'new';

const AFTERWARDS = [
  'record-objection',
  'answer-objection',
  'judge-late-finding',
  'redate',
  'remind',
  'escalate',
  ...CLOCK_COMMANDS,
] as const;

/** Which commands each phase of a notice allows. */
export const NOTICE_TABLE = {
  new: ['publish'],
  open: [
    'object',
    'record-objection',
    'answer-objection',
    'restart',
    'edit',
    'close-notice',
    'redate',
    'remind',
    'escalate',
    'cancel',
    ...CLOCK_COMMANDS,
  ],
  // Whoever objected in time is answered, whatever became of the notice; a paper that came in time may be opened late.
  closed: [...AFTERWARDS],
  cancelled: [...AFTERWARDS],
} as const satisfies Record<NoticePhase, readonly NoticeCommandType[]>;

export function isNoticeCommandAllowed(state: NoticeState | undefined, command: NoticeCommandType): boolean {
  return (NOTICE_TABLE[state?.status ?? 'new'] as readonly NoticeCommandType[]).includes(command);
}
