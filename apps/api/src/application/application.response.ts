import { ApiProperty } from '@nestjs/swagger';
import { DigestResponseDto } from '../cultivation/plan.response';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';
import { LetterResponseDto } from '../paperwork/paperwork.response';
import { BanMatchResponseDto } from './ban-match.response';
import { ClockResponseDto } from './clock.response';
import { DecisionResponseDto } from './decision.response';
import {
  HearingResponseDto,
  RefusalReviewResponseDto,
  RemedyTermsResponseDto,
  ReopeningResponseDto,
} from './remedy.response';
import { LeadDepartmentResponseDto, RegionalTermResponseDto } from './case-terms.response';
import { UpperEventResponseDto } from './upper-event.response';

export class StepResponseDto {
  kind!: string;

  title!: BilingualResponseDto;

  /** Role, or `workflow`, `public`, `upper`. */
  owner!: string;

  /** Working days. */
  budgetWorkingDays!: number;

  @ApiProperty({ enum: ['pending', 'open', 'done', 'skipped'] })
  status!: string;

  round!: number;

  openedAt!: string | null;

  closedAt!: string | null;

  result!: string | null;
}

export class CaseRefResponseDto {
  id!: string;

  status!: string;

  round!: number;

  kind!: string;
}

export class PlatformRecordResponseDto {
  receiptNo!: string;

  on!: string;

  documentId!: string | null;

  by!: string;
}

export class PlatformResponseDto {
  filed!: PlatformRecordResponseDto | null;

  audited!: PlatformRecordResponseDto | null;
}

export class ClosingResponseDto {
  status!: string;

  reason!: string;

  at!: string;
}

export class ApplicationResponseDto {
  id!: string;

  creditCode!: string;

  enterpriseName!: string;

  tier!: string;

  batch!: string;

  factYear!: number;

  ruleSetId!: string;

  cultivationId!: string | null;

  @ApiProperty({ enum: ['open', 'recognised', 'refused', 'withdrawn', 'lapsed'] })
  status!: string;

  paused!: boolean;

  /** The step that is open, or the last one. */
  step!: string;

  steps!: StepResponseDto[];

  /** The department that leads for the tier in the firm's sector and region; null where none is named. */
  leadDepartment!: LeadDepartmentResponseDto | null;

  /** What the firm's region does differently from the published pack. */
  regional!: RegionalTermResponseDto[];

  clocks!: ClockResponseDto[];

  /** The year whose working days are not published and without which no lapse binds; null where nothing waits for one. */
  waitsForCalendarYear!: number | null;

  precheck!: DigestResponseDto;

  preparationReason!: string | null;

  documentRequests!: CaseRefResponseDto[];

  reviews!: CaseRefResponseDto[];

  /** Departments whose objection stands. */
  standingObjections!: string[];

  /** What is open for the deciding leader: `unknown:<criterion>`, `condition:<seat>`, `site:inconsistent`, `site:checklist-incomplete`, `papers:infected`, `notice:upheld`… */
  openPoints!: string[];

  decisions!: DecisionResponseDto[];

  noticeId!: string | null;

  /** Recommendation letters as they were issued; for the office only, empty for everybody else. */
  letters!: LetterResponseDto[];

  platform!: PlatformResponseDto;

  upperEvents!: UpperEventResponseDto[];

  /** Terms of hearing and review; null where the county decides nothing. */
  remedyTerms!: RemedyTermsResponseDto | null;

  /** An intended refusal about which the firm is heard; null where there is none. */
  hearing!: HearingResponseDto | null;

  refusalReview!: RefusalReviewResponseDto | null;

  reopenings!: ReopeningResponseDto[];

  /** People whom the firm may share with a firm under a ban; for the office only, empty for everybody else. */
  banMatches!: BanMatchResponseDto[];

  closing!: ClosingResponseDto | null;

  revision!: number;

  allowedActions!: ActionResponseDto[];
}
