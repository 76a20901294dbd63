import { AGGREGATE_TYPES, type AggregateType } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** One line of the event stream: which thing changed. */
export class StreamedChangeDto {
  @ApiProperty({ enum: AGGREGATE_TYPES })
  type!: AggregateType;

  id!: string;

  revision!: number;

  /** The firm that it belongs to. */
  creditCode!: string;

  status!: string;

  closed!: boolean;
}
