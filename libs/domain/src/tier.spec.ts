import { type Title, rankOfTitle, tierOn } from './tier';

const title = (code: string, more: Partial<Title> = {}): Title => ({
  code,
  validFrom: '2025-01-01',
  validTo: '2027-12-31',
  source: '认定',
  ...more,
});

describe('the tier of a firm', () => {
  it('is its highest valid title, by the rank that the title was granted with', () => {
    expect(tierOn([title('innovative-sme'), title('county-star', { rank: 2.5 })], '2026-04-13')).toBe('county-star');
    expect(tierOn([title('srdi'), title('county-star', { rank: 2.5 })], '2026-04-13')).toBe('srdi');
    expect(tierOn([title('county-star', { rank: 2.5 })], '2028-01-01')).toBe('small');
  });

  it('follows the well-known ladder for titles without a rank', () => {
    expect(tierOn([title('above-scale', { validTo: null }), title('tech-sme')], '2026-04-13')).toBe('tech-sme');
    expect(['srdi', 'hi-tech', 'moon'].map((code) => rankOfTitle(title(code)))).toEqual([3, 0, 0]);
  });

  it('is not lifted by a title beside the ladder', () => {
    expect(tierOn([title('green-factory', { rank: null }), title('hi-tech')], '2026-04-13')).toBe('small');
  });
});
