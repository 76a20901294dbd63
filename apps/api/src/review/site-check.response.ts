import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

/** One line of the rules' checklist. */
export class ChecklistItemResponseDto {
  id!: string;

  title!: BilingualResponseDto;
}

export class SitePhotoResponseDto {
  documentId!: string;

  sha256!: string;

  takenAt!: string | null;

  uploadedAt!: string | null;
}

export class ChecklistResponseDto {
  itemId!: string;

  @ApiProperty({ enum: ['as-stated', 'differs', 'not-applicable'] })
  found!: string;

  note!: string | null;
}

export class SiteCheckResponseDto {
  @ApiProperty({ enum: ['consistent', 'inconsistent'] })
  result!: string;

  checkedOn!: string;

  place!: string;

  /** How many pictures, each with its hash in the record. */
  photos!: SitePhotoResponseDto[];

  checklist!: ChecklistResponseDto[];

  /** How many looked; their names stand with the record of the event. */
  people!: number;

  findings!: string;

  by!: string;

  at!: string;
}
