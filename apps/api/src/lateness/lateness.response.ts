import { PageDto } from '../platform/paging/page.dto';

export class LatenessResponseDto {
  /** Role, department, account or kind of task. */
  key!: string;

  /** Turns that ended in the period, and those that are open and overdue. */
  turns!: number;

  /** Of these, those that ended late. */
  late!: number;

  /** Of these, those that are open and overdue. */
  openLate!: number;

  /** Working days by which they were, or are, late. */
  lateWorkingDays!: number;

  /** Address of the cases behind the number. */
  cases!: string;
}

export class LatenessPageDto extends PageDto<LatenessResponseDto> {
  items!: LatenessResponseDto[];
}

export class LateTurnResponseDto {
  /** `application`, `cultivation`, `notice` or `enterprise`. */
  type!: string;

  id!: string;

  creditCode!: string;

  enterpriseName!: string;

  regionCode!: string;

  /** Key of the clock. */
  clock!: string;

  /** Kind of task. */
  task!: string;

  owner!: string;

  department!: string | null;

  /** Account that answered; null where none did, and for who may not read persons' lateness. */
  person!: string | null;

  /** Null where the clock stood still when it ended. */
  dueOn!: string | null;

  /** Null while it is open. */
  closedAt!: string | null;

  lateWorkingDays!: number;
}

export class LateTurnPageDto extends PageDto<LateTurnResponseDto> {
  items!: LateTurnResponseDto[];
}
