import type { EnterpriseState, HeldTitle } from '@app/domain';
import type { AsItWas } from '@app/record';
import { toAsOfResponse } from './as-of.mapper';

const srdi = {
  code: 'srdi',
  validFrom: '2023-07-01',
  validTo: '2026-06-30',
  status: 'valid',
  beginsOn: null,
} as HeldTitle;

function asItWas(...titles: readonly HeldTitle[]): AsItWas[] {
  const state = { name: '云溪机械', titles } as unknown as EnterpriseState;
  const aggregate = { type: 'enterprise', id: '91990124MA00000001' } as const;
  const description = { status: 'listed', closed: false, tasks: [] } as unknown as AsItWas['description'];
  return [{ aggregate, revision: 1, headHash: '', at: '2026-01-05T09:00:00.000+08:00', state, description }];
}

const on = (day: string, title: Partial<HeldTitle> = {}) => {
  const { tier, titles } = toAsOfResponse(asItWas({ ...srdi, ...title }), day);
  return [tier, titles.map(({ code }) => code)];
};

describe('a firm as it was on a day', () => {
  it('holds a title through the last day of its term', () => {
    expect(on('2026-06-30')).toEqual(['srdi', ['srdi']]);
    expect(on('2026-07-01')).toEqual(['small', []]);
    expect(on('2023-06-30')).toEqual(['small', []]);
  });

  it('goes on holding one that is under re-review, past its term, until the upper result', () => {
    const reviewed = { status: 'under-re-review' } as const;
    expect(on('2026-07-01', reviewed)).toEqual(['srdi', ['srdi']]);
    expect(on('2026-06-30', reviewed)).toEqual(['srdi', ['srdi']]);
    expect(on('2023-06-30', reviewed)).toEqual(['small', []]);
  });

  it.each(['lapsed', 'revoked', 'relinquished'] as const)('does not hold one that was %s', (status) => {
    expect(on('2026-06-01', { status })).toEqual(['small', []]);
  });
});
