import { ApiProperty, OmitType } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { ActionResponseDto } from '../record-access/action.response';
import { CaretakerResponseDto } from './caretaker.response';
import { PersonResponseDto } from './person.response';
import {
  DeregistrationResponseDto,
  FirmRelationResponseDto,
  FormerNameResponseDto,
  MajorChangeResponseDto,
  MovedOutResponseDto,
  TitleResponseDto,
} from '../title-life/title-life.response';

export class RowTitleResponseDto {
  code!: string;

  validFrom!: string;

  /** Null where the title has no term. */
  validTo!: string | null;

  source!: string;
}

export class OpenThingResponseDto {
  type!: string;

  id!: string;

  label!: string;

  status!: string;

  tier?: string;

  dueOn!: string | null;
}

export class BanResponseDto {
  id!: string;

  cause!: string;

  from!: string;

  until!: string;

  liftedOn!: string | null;
}

/** A human's verdict on a criterion that no figure can settle; a later one on the same criterion takes its place. */
export class FindingResponseDto {
  tier!: string;

  criterionId!: string;

  @ApiProperty({ enum: ['met', 'unmet'] })
  verdict!: string;

  reason!: string;

  evidenceDocumentId!: string | null;

  /** The last day on which it counts; null where it has no end. */
  validTo!: string | null;

  /** Account that recorded it. */
  by!: string;

  at!: string;
}

export class EnterpriseRowResponseDto {
  creditCode!: string;

  name!: string;

  regionCode!: string;

  /** Null where no source says it. */
  industryCode!: string | null;

  /** Chinese name of the division in GB/T 4754-2017; null where no source says it or no division has that code. */
  industryName!: string | null;

  /** Null where no source says it. */
  foundedOn!: string | null;

  /** The highest valid title, or `small`. */
  tier!: string;

  pool!: string;

  /** Earliest due day of what is open. */
  dueOn!: string | null;

  @ApiProperty({ enum: ['green', 'yellow', 'red'] })
  light!: string;

  openThings!: OpenThingResponseDto[];

  /** Titles that are held and valid. */
  titles!: RowTitleResponseDto[];

  /** Who looks after it: the officer in charge and the assigned cadre, where somebody was named. */
  caretakers!: CaretakerResponseDto[];

  /** Of the sample county: the firm does not exist. */
  fictional!: boolean;

  revision!: number;
}

export class EnterprisePageDto extends PageDto<EnterpriseRowResponseDto> {
  items!: EnterpriseRowResponseDto[];
}

export class EnterpriseResponseDto extends OmitType(EnterpriseRowResponseDto, ['titles']) {
  /** True where no source gave a credit code and demonstration mode made one up. */
  synthetic!: boolean;

  titles!: TitleResponseDto[];

  bans!: BanResponseDto[];

  /** All that were put on record; whoever left has the day. */
  people!: PersonResponseDto[];

  findings!: FindingResponseDto[];

  formerNames!: FormerNameResponseDto[];

  changes!: MajorChangeResponseDto[];

  relations!: FirmRelationResponseDto[];

  /** Set where the firm is no more; its dossier stays. */
  deregistered!: DeregistrationResponseDto | null;

  /** Set where the firm left the county. */
  movedOut!: MovedOutResponseDto | null;

  allowedActions!: ActionResponseDto[];
}

export class IndicatorResponseDto {
  code!: string;

  period!: string;

  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }] })
  value!: number | boolean | string;

  unit!: string | null;

  source!: string;

  observedAt!: string;

  evidenceDocumentId!: string | null;
}

export class OlderIndicatorResponseDto extends IndicatorResponseDto {
  /** Business time of the event that put it. */
  putAt!: string;

  /** Revision of the firm at that event. */
  putRevision!: number;
}

export class IndicatorsResponseDto {
  creditCode!: string;

  items!: IndicatorResponseDto[];

  revision!: number;
}

export class IndicatorHistoryResponseDto {
  creditCode!: string;

  /** Every value that was ever put, the latest first. */
  items!: OlderIndicatorResponseDto[];
}
