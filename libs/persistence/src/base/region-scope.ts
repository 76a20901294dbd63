/** What a thing must say of itself to be inside or outside of a scope. */
export interface Located {
  readonly regionCode: string;
  readonly creditCode: string;
}

const REGION_CODE = /^\d{2,12}$/;

/**
 * The part of the record that a caller may see. Every read method asks for one, so a query that forgets the branch does not compile.
 * A branch is a prefix of region codes: `990124` holds the county and all its towns.
 */
export class RegionScope {
  private constructor(
    readonly kind: 'branch' | 'firm' | 'everything',
    readonly code: string,
  ) {}

  /** @throws TypeError where the code is not 2 to 12 digits: a scope is never built from unchecked text. */
  static branch(regionCode: string): RegionScope {
    if (!REGION_CODE.test(regionCode)) throw new TypeError(`not a region code: ${regionCode}`);
    return new RegionScope('branch', regionCode);
  }

  /** What a firm's own user sees. */
  static firm(creditCode: string): RegionScope {
    if (!creditCode) throw new TypeError('a firm scope needs a credit code');
    return new RegionScope('firm', creditCode);
  }

  /** For workflows, the relay, the verifier and what is public by law; never for a person's request. */
  static everything(): RegionScope {
    return new RegionScope('everything', '');
  }

  includes(thing: Located): boolean {
    if (this.kind === 'everything') return true;
    return this.kind === 'firm' ? thing.creditCode === this.code : thing.regionCode.startsWith(this.code);
  }
}

/** The scope as conditions on `regionCode` and a firm's code; a range, because a prefix written so uses any index on the field. */
export function scopeFilter(scope: RegionScope, creditCodeField = 'creditCode'): Record<string, unknown> {
  if (scope.kind === 'everything') return {};
  if (scope.kind === 'firm') return { [creditCodeField]: scope.code };
  return { regionCode: { $gte: scope.code, $lt: `${scope.code}:` } };
}
