import { PageDto } from '../platform/paging/page.dto';
import { TimelineEntryResponseDto } from '../dossier/timeline.response';

export class FoundEventResponseDto extends TimelineEntryResponseDto {
  /** The firm that it belongs to; empty where it belongs to none. */
  creditCode!: string;
}

export class FoundEventPageDto extends PageDto<FoundEventResponseDto> {
  items!: FoundEventResponseDto[];
}
