import type { Instant } from '@app/domain';

/** A list as somebody wants to see it again: what it is narrowed to, in which order, with which columns. */
export interface SavedView {
  readonly id: string;
  /** The list that it is of. */
  readonly list: string;
  readonly name: string;
  /** What stands in the address of the page. */
  readonly query: string;
  readonly columns: readonly string[];
  /** Account. */
  readonly owner: string;
  /** Shared: everyone whose branch lies in this one sees it, and nobody but its owner changes it. */
  readonly shared: boolean;
  readonly regionCode: string;
  readonly savedAt: Instant;
}
