import { ApiProperty } from '@nestjs/swagger';

import { PageDto, TotalDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';
import { TaskEnterpriseDto, TaskSubjectDto } from './task.response';

/** How much there is behind each heading of the inbox. */
export class InboxCountsResponseDto {
  /** All that waits for the caller. */
  mine!: TotalDto;

  /** Of it, what is in its last three working days. */
  soon!: TotalDto;

  /** Of it, what is late. */
  overdue!: TotalDto;

  /** What waits for others in the caller's branch. */
  others!: TotalDto;

  /** What others did lately; null where the caller reads no dossiers. */
  @ApiProperty({ type: TotalDto, nullable: true })
  changes!: TotalDto | null;
}

/** Something that somebody else did. */
export class ChangeByOtherResponseDto {
  id!: string;

  enterprise!: TaskEnterpriseDto;

  subject!: TaskSubjectDto;

  line!: BilingualResponseDto;

  @ApiProperty({ type: [String] })
  roles!: readonly string[];

  department?: string;

  /** Business time. */
  at!: string;
}

export class ChangeByOtherPageDto extends PageDto<ChangeByOtherResponseDto> {
  items!: ChangeByOtherResponseDto[];
}
