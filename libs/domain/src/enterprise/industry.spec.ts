import { DIVISIONS_BY_SECTION } from './industry-divisions';
import { findIndustryCodeByName, readIndustryCode } from './industry';

describe('an industry code', () => {
  it.each([
    ['C34', 'C', '通用设备制造业'],
    ['c3484', 'C', '通用设备制造业'],
    [' I651 ', 'I', '软件和信息技术服务业'],
    ['F51', 'F', '批发业'],
    ['A01', 'A', '农业'],
    ['T9700', 'T', '国际组织'],
  ])('%j belongs to section %s, division %s', (code, section, divisionName) => {
    expect(readIndustryCode(code)).toMatchObject({ ok: true, industry: { section, divisionName } });
  });

  it.each(['', 'C', '34', 'C3', 'C34567', 'U99', 'C3A', 'constructor'])('%j is malformed', (code) => {
    expect(readIndustryCode(code)).toEqual({ ok: false, fault: 'INDUSTRY_CODE_MALFORMED' });
  });

  it.each(['C12', 'C44', 'B13', 'F53', 'A00', 'T98'])('%s names a division of another section', (code) => {
    expect(readIndustryCode(code)).toEqual({ ok: false, fault: 'INDUSTRY_CODE_UNKNOWN' });
  });

  it('has each of the 97 divisions in exactly one of the 20 sections', () => {
    const divisions = Object.values(DIVISIONS_BY_SECTION).flatMap((names) => Object.keys(names));
    expect(divisions.sort()).toEqual(Array.from({ length: 97 }, (_, n) => String(n + 1).padStart(2, '0')));
    expect(Object.keys(DIVISIONS_BY_SECTION).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
  });
});

describe('findIndustryCodeByName', () => {
  it.each([
    ['专用设备制造业', 'C35'],
    ['酒、饮料和精制茶制造业', 'C15'],
    ['软件和信息技术服务业', 'I65'],
    ['农业', 'A01'],
  ])('finds %s as %s', (name, code) => expect(findIndustryCodeByName(name)).toBe(code));

  it('finds nothing under a theme that is no industry', () => {
    expect(findIndustryCodeByName('人工智能')).toBeUndefined();
  });
});
