import fc from 'fast-check';
import { isBranchCode, isRegionCode, isWithinBranch } from './region';

describe('a region code', () => {
  it.each(['990124', '990124101', '220524'])('%s is a place of a firm', (code) =>
    expect(isRegionCode(code)).toBe(true),
  );

  it.each(['', '99', '9901', '99012', '9901241', '99012410101', '090124', '99012a', ' 990124'])(
    '%j is none',
    (code) => {
      expect(isRegionCode(code)).toBe(false);
    },
  );
});

describe('a branch', () => {
  it.each(['99', '9901', '990124', '990124101'])('may be %s', (branch) => expect(isBranchCode(branch)).toBe(true));

  it('contains what begins with it and nothing of a neighbour', () => {
    expect(isWithinBranch('990124101', '990124')).toBe(true);
    expect(isWithinBranch('990124', '990124')).toBe(true);
    expect(isWithinBranch('990124', '990124101')).toBe(false);
    expect(isWithinBranch('990125101', '990124')).toBe(false);
  });

  it('contains nothing when it is no branch, as an empty one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), (branch) => {
        fc.pre(!isBranchCode(branch));
        expect(isWithinBranch('990124101', branch)).toBe(false);
      }),
    );
    expect(isWithinBranch('990124101', '')).toBe(false);
  });
});
