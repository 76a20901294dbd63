import type { CareDuty, IsoDate, OpenThing, Title } from '@app/domain';

/** What aggregates say of the firm itself; each sets only what it knows, the others' fields stay. */
export interface DirectoryFields {
  readonly name?: string;
  /** Names that it had before: it is found by them, too. */
  readonly formerNames?: readonly string[];
  readonly regionCode?: string;
  readonly industryCode?: string;
  readonly foundedOn?: IsoDate;
  readonly tier?: string;
  /** What its titles make of the firm; the pool follows from this and the next. */
  readonly standing?: 'recognised' | 'potential';
  /** What its cultivation makes of it; `none` once that reached its target. */
  readonly course?: 'cultivating' | 'sprint' | 'reserve' | 'none';
  readonly titles?: readonly Title[];
  readonly banned?: boolean;
  readonly sample?: boolean;
  /** Accounts that look after the firm, by duty; absent where nobody ever did. */
  readonly caretakers?: Readonly<Partial<Record<CareDuty, string>>>;
  /** Revision of the enterprise aggregate. */
  readonly revision?: number;
}

/** One row for each firm: what lists show and filter by. */
export interface DirectoryRow extends DirectoryFields {
  readonly creditCode: string;
  readonly name: string;
  readonly regionCode: string;
  readonly pool: string;
  readonly openThings: readonly OpenThing[];
  /** The earliest due date of what is open; the light is a range on it. */
  readonly dueOn: IsoDate | null;
}

/** What one transaction changes in a firm's row. */
export interface DirectoryChange {
  readonly creditCode: string;
  readonly fields: DirectoryFields;
  readonly opened: Readonly<Record<string, OpenThing>>;
  readonly closed: readonly string[];
}

export interface DirectoryFilter {
  /** Part of a name, of what people call it or of its pinyin initials, or the beginning of the credit code. */
  readonly q?: string;
  readonly tier?: string;
  readonly pool?: string;
  /** A branch inside the scope. */
  readonly regionCode?: string;
  /** A prefix of the industry code. */
  readonly industryCode?: string;
  /** Firms that this account looks after, in whatever duty. */
  readonly caretaker?: string;
  /** Only firms without an officer in charge. */
  readonly unkept?: boolean;
  /** Half-open range of the earliest due date, for lights; `from` null means "no date or any". */
  readonly dueFrom?: IsoDate;
  readonly dueBefore?: IsoDate;
  /** Only firms with something due. */
  readonly hasDue?: boolean;
  /** Also firms with nothing due, beside those in the range. */
  readonly orNothingDue?: boolean;
}

/** What firms are listed by, `-` for the other way round; firms that lack the value stand where an empty one would. */
export const DIRECTORY_ORDERS = ['name', '-name', 'dueOn', '-dueOn', 'foundedOn', '-foundedOn'] as const;

export type DirectoryOrder = (typeof DIRECTORY_ORDERS)[number];

/** A firm that nobody has looked at since its last change. */
export interface StaleFirm {
  readonly creditCode: string;
  /** How often anything of the firm changed. */
  readonly changes: number;
}
