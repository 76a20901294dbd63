import { TASK_KINDS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';
import { ExpectationResponseDto } from './expectation.response';

export class TaskEnterpriseDto {
  creditCode!: string;

  name!: string;
}

export class TaskSubjectDto {
  type!: string;

  id!: string;
}

export class AssigneeDto {
  role!: string;

  department?: string;

  creditCode?: string;

  /** Set where one person only is meant. */
  account?: string;
}

/** What happens on a day on which the task still waits. */
export class ConsequenceResponseDto {
  /** ISO date. */
  on!: string;

  /** Its holder is reminded, somebody else is told, or waiting ends. */
  @ApiProperty({ enum: ['remind', 'escalate', 'lapse'] })
  act!: string;

  /** Role that is told; null: nobody else. */
  to!: string | null;
}

export class TaskResponseDto {
  id!: string;

  @ApiProperty({ enum: TASK_KINDS })
  kind!: string;

  /** In Chinese; `titles` has both languages. */
  title!: string;

  titles!: BilingualResponseDto;

  enterprise!: TaskEnterpriseDto;

  subject!: TaskSubjectDto;

  assignee!: AssigneeDto;

  openedOn!: string;

  /** ISO date. */
  dueOn!: string | null;

  /** Negative when late; null where nothing is due. */
  workingDaysLeft!: number | null;

  @ApiProperty({ enum: ['green', 'yellow', 'red'] })
  light!: string;

  /** The first one does what the task is for. */
  actions!: ActionResponseDto[];

  /** What the answer needs to know: items, kinds, levels and events. */
  expects?: ExpectationResponseDto;

  /** What is still to happen if nobody answers, in its order. */
  @ApiProperty({ type: [ConsequenceResponseDto] })
  ifLate!: readonly ConsequenceResponseDto[];
}

export class TaskPageDto extends PageDto<TaskResponseDto> {
  items!: TaskResponseDto[];
}
