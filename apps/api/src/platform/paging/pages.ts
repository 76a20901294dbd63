import { Injectable } from '@nestjs/common';
import { SigningKey } from '@app/auth';
import { CursorSeal } from './cursor-seal';
import { DEFAULT_LIMIT, type PageQueryDto } from './page.dto';

/** A page as a repository gives it: `nextCursor` names a place, unsealed. */
export interface RawPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageAnswer<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: { readonly count: number; readonly exact: boolean };
}

/** Turns a list's query into a repository's page request, and the page into the answer. */
@Injectable()
export class Pages {
  private readonly seal: CursorSeal;

  constructor(key: SigningKey) {
    this.seal = new CursorSeal(key.derive('cursor'));
  }

  /**
   * @param list name of the list; with the query's filters it is the question that a cursor belongs to
   * @throws DomainError 400 `CURSOR_INVALID`
   */
  request(list: string, query: PageQueryDto): { limit: number; cursor?: string } {
    const cursor = this.seal.open(questionOf(list, query), query.cursor);
    return { limit: query.limit ?? DEFAULT_LIMIT, ...(cursor === undefined ? {} : { cursor }) };
  }

  answer<T>(list: string, query: PageQueryDto, page: RawPage<T>, total: PageAnswer<T>['total']): PageAnswer<T> {
    return { items: page.items, nextCursor: this.seal.seal(questionOf(list, query), page.nextCursor), total };
  }
}

function questionOf(list: string, query: PageQueryDto): string {
  const filters = Object.entries(query)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${list}?${JSON.stringify(filters)}`;
}
