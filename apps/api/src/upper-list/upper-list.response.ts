import { UPPER_EVENTS, UPPER_LEVELS, UPPER_VERDICTS, type UpperVerdict } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { UpperEventResponseDto } from '../application/upper-event.response';

export class ListedRowResponseDto {
  /** As the spreadsheet counts, the header being row 1. */
  row!: number;

  creditCode!: string;

  name!: string;

  @ApiProperty({ enum: UPPER_EVENTS })
  event!: string;

  documentNo!: string | null;

  on!: string;

  validFrom!: string | null;

  validTo!: string | null;

  /** With `returned`: the day by which that level wants the rest. */
  dueOn!: string | null;

  @ApiProperty({ enum: UPPER_LEVELS })
  level!: string;

  tier!: string;

  batch!: string;
}

export class ListedRowIssueResponseDto {
  path!: string;

  code!: string;

  message!: string;
}

export class ListedRowRefusalResponseDto {
  code!: string;

  message!: string;
}

export class JudgedRowResponseDto {
  row!: number;

  /** Only a `match` is recorded. */
  @ApiProperty({ enum: UPPER_VERDICTS })
  verdict!: UpperVerdict;

  /** Null where the row cannot be understood. */
  @ApiProperty({ type: ListedRowResponseDto, nullable: true })
  listed!: ListedRowResponseDto | null;

  applicationId!: string | null;

  /** With `contradicting`: in what the row and the record differ. */
  @ApiProperty({ type: [String] })
  differs!: readonly string[];

  /** With `malformed`: cell by cell. */
  @ApiProperty({ type: [ListedRowIssueResponseDto] })
  issues!: readonly ListedRowIssueResponseDto[];

  /** Null where nothing is to be recorded, or not yet. */
  @ApiProperty({ type: String, enum: ['recorded', 'refused', null], nullable: true })
  result!: 'recorded' | 'refused' | null;

  /** With `refused`: as if a person had entered the event. */
  @ApiProperty({ type: ListedRowRefusalResponseDto, nullable: true })
  refusal!: ListedRowRefusalResponseDto | null;
}

export class UpperListResponseDto {
  id!: string;

  fileName!: string;

  /** Hex. */
  sha256!: string;

  dryRun!: boolean;

  /** `running` after an interruption: a repeat with the same key goes on where it stopped. */
  @ApiProperty({ enum: ['running', 'done'] })
  status!: 'running' | 'done';

  importedBy!: string;

  importedAt!: string;

  /** Number of rows by verdict. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [JudgedRowResponseDto] })
  rows!: readonly JudgedRowResponseDto[];
}

export class AbsentCaseResponseDto {
  applicationId!: string;

  creditCode!: string;

  tier!: string;
}

export class DifferingRowResponseDto {
  applicationId!: string;

  listed!: ListedRowResponseDto;

  recorded!: UpperEventResponseDto;

  @ApiProperty({ type: [String] })
  fields!: readonly string[];
}

export class LackingPrerequisiteResponseDto extends AbsentCaseResponseDto {
  recorded!: UpperEventResponseDto;
}

export class DiscrepanciesResponseDto {
  batch!: string;

  /** Ids of the lists that were compared, the latest first; with none, everything recommended is absent. */
  @ApiProperty({ type: [String] })
  lists!: readonly string[];

  /** Recommended by the county, and on none of the lists. */
  @ApiProperty({ type: [AbsentCaseResponseDto] })
  absent!: readonly AbsentCaseResponseDto[];

  /** On a list, without a recommendation of the county. */
  @ApiProperty({ type: [ListedRowResponseDto] })
  notOurs!: readonly ListedRowResponseDto[];

  /** A list and the record say different things of one event. */
  @ApiProperty({ type: [DifferingRowResponseDto] })
  differing!: readonly DifferingRowResponseDto[];

  /** Recognised by an upper level although a prerequisite title did not hold on that day. */
  @ApiProperty({ type: [LackingPrerequisiteResponseDto] })
  lacking!: readonly LackingPrerequisiteResponseDto[];
}
