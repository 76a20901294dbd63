import fc from 'fast-check';
import {
  creditCodeCheckCharacter,
  normalizeCreditCode,
  organisationCheckCharacter,
  readCreditCode,
} from './credit-code';
import { syntheticCreditCode } from './synthetic-credit-code';

const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const PUBLIC_CODES = ['9144030071526726XG', '91110108551385082Q', '91110000802100433B', '914403001922038216'];

const symbol = fc.constantFrom(...SYMBOLS);
const region = fc.integer({ min: 110000, max: 999999 }).map(String);
const validCode = fc
  .tuple(symbol, symbol, region, fc.array(symbol, { minLength: 9, maxLength: 9 }))
  .map(([office, kind, place, organisation]) => `${office}${kind}${place}${organisation.join('')}`)
  .map((body) => body + creditCodeCheckCharacter(body));

describe('a unified social credit code', () => {
  it.each(PUBLIC_CODES)('%s, a published code, is accepted without a warning', (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, code, warnings: [] });
  });

  it('is read in any case and with space around it', () => {
    expect(readCreditCode(' 9144030071526726xg\n')).toMatchObject({ ok: true, code: '9144030071526726XG' });
  });

  it.each([
    '',
    '91',
    '9144030071526726XGX',
    '9I44030071526726XG',
    '91ABCDEF71526726XG',
    '９１１１０１０８５５１３８５０８２Q',
  ])('%j is malformed', (code) => expect(readCreditCode(code)).toEqual({ ok: false, fault: 'CREDIT_CODE_MALFORMED' }));

  it('is refused when any one symbol is changed', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), symbol, (code, at, other) => {
        fc.pre(code.charAt(at) !== other);
        expect(readCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it('is refused when two different neighbours change places', () => {
    fc.assert(
      fc.property(validCode, fc.nat(16), (code, at) => {
        const [left, right] = [code.charAt(at), code.charAt(at + 1)];
        fc.pre(left !== right);
        expect(readCreditCode(code.slice(0, at) + right + left + code.slice(at + 2)).ok).toBe(false);
      }),
    );
  });

  it('only warns where the inner organisation code does not check', () => {
    const body = '91110108551385083';
    expect(readCreditCode(body + creditCodeCheckCharacter(body))).toMatchObject({
      ok: true,
      warnings: ['ORGANISATION_CHECK_DIGIT'],
    });
  });

  it('is normal after normalising once', () => {
    fc.assert(
      fc.property(fc.string(), (input) => {
        const once = normalizeCreditCode(input);
        expect(normalizeCreditCode(once)).toBe(once);
      }),
    );
  });
});

describe('organisationCheckCharacter', () => {
  it.each(PUBLIC_CODES)('holds for the inner code of %s', (code) => {
    expect(organisationCheckCharacter(code.slice(8, 16))).toBe(code.charAt(16));
  });
});

describe('syntheticCreditCode', () => {
  it('is valid without a warning, an enterprise, of its region, and the same every time', () => {
    fc.assert(
      fc.property(fc.string(), region, (seed, place) => {
        const code = syntheticCreditCode(seed, place);
        expect(readCreditCode(code)).toEqual({ ok: true, code, warnings: [] });
        expect(code.slice(0, 8)).toBe(`91${place}`);
        expect(syntheticCreditCode(seed, `${place}101`)).toBe(code);
      }),
    );
  });

  it('keeps a hundred thousand neighbours apart', () => {
    const codes = new Set(Array.from({ length: 100_000 }, (_, n) => syntheticCreditCode(`neeq:${n}`, '990124')));
    expect(codes.size).toBe(100_000);
  });
});
