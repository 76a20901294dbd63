import { IMPORT_STATES, type ImportState } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class ImportStartedResponseDto {
  importId!: string;
}

export class ImportIssueResponseDto {
  /** Row of the file, the header being 1; 0 where the file as a whole is meant. */
  row!: number;

  /** Header of the column; null where the whole row is meant. */
  column!: string | null;

  code!: string;

  message!: string;
}

export class ImportFailureResponseDto {
  code!: string;

  message!: string;
}

export class ImportSummaryResponseDto {
  id!: string;

  /** `queued`, `running` and `paused` go on; `done` and `failed` are final. */
  @ApiProperty({ enum: IMPORT_STATES })
  state!: ImportState;

  dryRun!: boolean;

  fileName!: string;

  regionCode!: string;

  requestedBy!: string;

  requestedAt!: string;

  /** Id of the column mapping; null for the template's columns. */
  mapping!: string | null;

  /** Rows of data; 0 until the whole file has been checked. */
  total!: number;

  /** Rows that were taken, or in a dry run would be. */
  accepted!: number;

  rejected!: number;

  /** Of the accepted rows, those that said something new. */
  changed!: number;

  unchanged!: number;

  /** Firms among the accepted rows; several rows may be years of one firm. */
  firms!: number;

  errorCount!: number;

  warningCount!: number;

  /** Why a failed import failed. */
  @ApiProperty({ type: ImportFailureResponseDto, nullable: true })
  failure!: ImportFailureResponseDto | null;
}

export class ImportResponseDto extends ImportSummaryResponseDto {
  /** The first thousand; `errorCount` counts all. */
  @ApiProperty({ type: [ImportIssueResponseDto] })
  errors!: readonly ImportIssueResponseDto[];

  /** What was left out or looks odd. */
  @ApiProperty({ type: [ImportIssueResponseDto] })
  warnings!: readonly ImportIssueResponseDto[];
}

export class ImportPageDto extends PageDto<ImportSummaryResponseDto> {
  @ApiProperty({ type: [ImportSummaryResponseDto] })
  items!: readonly ImportSummaryResponseDto[];
}
