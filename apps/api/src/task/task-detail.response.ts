import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';
import { TaskResponseDto } from './task.response';

export class EndedByDto {
  /** A workflow where time did it. */
  @ApiProperty({ enum: ['person', 'workflow', 'public', 'system'] })
  kind!: string;

  @ApiProperty({ type: [String] })
  roles!: readonly string[];

  department?: string;

  /** Account; not for a firm, which deals with an office, and not where the record keeps back who said something. */
  account?: string;
}

/** How a task came to wait for nobody any more. */
export class EndedTaskResponseDto {
  /** Business time. */
  at!: string;

  by!: EndedByDto;

  /** What was recorded with it, one line for each fact. */
  @ApiProperty({ type: [BilingualResponseDto] })
  outcome!: BilingualResponseDto[];
}

export class TaskDetailResponseDto extends TaskResponseDto {
  /** `paused`: hidden by a pause, it comes back. */
  @ApiProperty({ enum: ['open', 'paused', 'ended'] })
  state!: string;

  /** Whether it is addressed to the caller. */
  mine!: boolean;

  /** Who, when and with what outcome; null while it is open. An ended task has no actions. */
  @ApiProperty({ type: EndedTaskResponseDto, nullable: true })
  ended!: EndedTaskResponseDto | null;
}
