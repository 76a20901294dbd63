/** The 31 symbols of GB 32100-2015: digits and capitals without I, O, S, V and Z. */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const FORMAT = new RegExp(`^[${SYMBOLS}]{2}[0-9]{6}[${SYMBOLS}]{10}$`);

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** A unified social credit code that is well formed and whose check character is right. */
export type CreditCode = string;

export type CreditCodeFault = 'CREDIT_CODE_MALFORMED' | 'CREDIT_CODE_CHECK_DIGIT';

/** `ORGANISATION_CHECK_DIGIT`: the inner GB 11714 check fails; older codes differ, so this never refuses a firm. */
export type CreditCodeWarning = 'ORGANISATION_CHECK_DIGIT';

export type CreditCodeReading =
  | { readonly ok: true; readonly code: CreditCode; readonly warnings: readonly CreditCodeWarning[] }
  | { readonly ok: false; readonly fault: CreditCodeFault };

/** Trims and capitalises; nothing else is repaired, because a guessed code would name another firm. */
export function normalizeCreditCode(input: string): string {
  return input.trim().toUpperCase();
}

/**
 * Check character of the first 17 characters, GB 32100-2015: `(31 - sum(value * weight) mod 31) mod 31`.
 *
 * @param body 17 symbols
 */
export function creditCodeCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + SYMBOLS.indexOf(body.charAt(index)) * weight, 0);
  return SYMBOLS.charAt((31 - (sum % 31)) % 31);
}

/**
 * Check character of an organisation code, GB 11714: digits count as themselves, A as 10 … Z as 35.
 *
 * @param body 8 symbols
 */
export function organisationCheckCharacter(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + Number.parseInt(body.charAt(index), 36) * weight,
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/**
 * Reads a code as somebody typed it.
 *
 * @returns the normal form with warnings, or the fault: `CREDIT_CODE_MALFORMED` (length, symbol, or a registration region
 * that is no number), `CREDIT_CODE_CHECK_DIGIT`
 */
export function readCreditCode(input: string): CreditCodeReading {
  const code = normalizeCreditCode(input);
  if (!FORMAT.test(code)) return { ok: false, fault: 'CREDIT_CODE_MALFORMED' };
  if (creditCodeCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) {
    return { ok: false, fault: 'CREDIT_CODE_CHECK_DIGIT' };
  }

  const innerHolds = organisationCheckCharacter(code.slice(8, 16)) === code.charAt(16);
  return { ok: true, code, warnings: innerHolds ? [] : ['ORGANISATION_CHECK_DIGIT'] };
}
