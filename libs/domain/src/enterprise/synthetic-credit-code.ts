import { type CreditCode, creditCodeCheckCharacter, organisationCheckCharacter } from './credit-code';

const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Organisation codes issued since 2015 begin with M, older ones mostly with a digit: made-up ones begin otherwise. */
const FIRST_SYMBOLS = 'ABCDEFGHJKLNPQRTUWXY';

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const LOW_64_BITS = 0xffffffffffffffffn;

function fingerprint(seed: string): bigint {
  let hash = FNV_OFFSET;
  for (const character of seed) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * FNV_PRIME) & LOW_64_BITS;
  }
  // FNV leaves neighbours alike in the high bits; folding them in keeps 小厂1 and 小厂2 apart.
  hash = ((hash ^ (hash >> 29n)) * 0xbf58476d1ce4e5b9n) & LOW_64_BITS;
  return hash ^ (hash >> 32n);
}

/**
 * A valid made-up code for demonstration data: both check characters hold, the same seed and region always give the same
 * code. Whoever stores it marks it as synthetic; outside demonstration mode nothing may call this.
 *
 * @param seed names the firm within its source, for example `<source>:<stock code>`
 * @param regionCode at least six digits; the first six enter the code
 */
export function syntheticCreditCode(seed: string, regionCode: string): CreditCode {
  let rest = fingerprint(seed);
  const take = (symbols: string): string => {
    const symbol = symbols.charAt(Number(rest % BigInt(symbols.length)));
    rest /= BigInt(symbols.length);
    return symbol;
  };

  const organisation = take(FIRST_SYMBOLS) + Array.from({ length: 7 }, () => take(SYMBOLS)).join('');
  const body = `91${regionCode.slice(0, 6)}${organisation}${organisationCheckCharacter(organisation)}`;
  return body + creditCodeCheckCharacter(body);
}
