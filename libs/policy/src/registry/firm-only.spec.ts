import { builtIn } from './built-in';
import { documentsFor } from './documents';
import { firmOnlyNature } from './firm-only';

/** Written from the rule, not from the table: what each of these is called in the packs. */
const NEVER_BY_AN_AGENT = [
  ['MLK101', 'statistical-form'],
  ['REVIEW_FORM', 'statistical-form'],
  ['LEDGER_12M', 'statistical-form'],
  ['TRUTH_PLEDGE', 'pledge'],
  ['SELF_EVALUATION', 'self-evaluation'],
  ['APPLICATION_FORM', 'signature'],
  ['CONSENT_FORM', 'consent'],
  ['BANK_ACCOUNT', 'bank-account'],
] as const;

describe('what is never done on a firm’s behalf', () => {
  it.each(NEVER_BY_AN_AGENT)('holds %s, a %s', (type, nature) => expect(firmOnlyNature(type)).toBe(nature));

  it.each([
    ['LOCAL_1', '安全生产承诺书', 'pledge'],
    ['LOCAL_2', '开户许可证', 'bank-account'],
    ['LOCAL_3', '信息查询授权书', 'consent'],
    ['BIZ_LICENSE', '营业执照', null],
    ['toString', '', null],
  ])('tells %s “%s” by its title', (type, title, nature) => expect(firmOnlyNature(type, title)).toBe(nature));

  it('is marked in every pack, and asked for so', () => {
    const { packs } = builtIn().data;
    const papers = packs.flatMap(({ documents }) => documents);
    const kinds = papers.filter(({ type }) => NEVER_BY_AN_AGENT.some(([never]) => never === type));
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter(({ byFirmOnly }) => !byFirmOnly)).toEqual([]);
  });

  it('stays the firm’s own where a pack forgot to say so', () => {
    const pack = builtIn().data.packs.find(({ id }) => id === 'srdi@2026');
    if (!pack) throw new Error('no such pack');
    const forgetful = { ...pack, documents: pack.documents.map(({ byFirmOnly: _gone, ...rule }) => rule) };
    const needs = documentsFor(forgetful, { criteria: [], gaps: [] } as never);
    expect(needs.find(({ type }) => type === 'TRUTH_PLEDGE')?.byFirmOnly).toBe(true);
    expect(needs.find(({ type }) => type === 'BIZ_LICENSE')?.byFirmOnly).toBe(false);
  });
});
