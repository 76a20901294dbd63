import { builtIn } from '../registry/built-in';
import type { StepTemplate } from '../step.types';
import { lintLadders } from './lint-ladders';

const pack = builtIn().packs[0];

function found(change: Partial<StepTemplate>): readonly string[] {
  const [first, ...rest] = pack?.steps ?? [];
  if (!pack || !first) throw new Error('no pack');
  return lintLadders({ ...pack, steps: [{ ...first, ...change }, ...rest] }).map(({ path }) => path);
}

describe('the ladders of packs', () => {
  it.each(builtIn().packs.map((one) => [one.id, one] as const))('of %s end with the leader', (_id, one) => {
    expect(lintLadders(one)).toEqual([]);
  });

  it('tell the mentor of the firm’s lateness first, the leader last, one after the other', () => {
    expect(found({ owner: 'enterprise', escalate: [{ after: 1, to: 'leader' }] })).toEqual(['/steps/0/escalate']);
    expect(found({ owner: 'enterprise', escalate: [{ after: 1, to: 'mentor' }] })).toEqual(['/steps/0/escalate']);
    expect(found({ owner: 'enterprise', escalate: [] })).toEqual(['/steps/0/escalate']);
    const together = [
      { after: 1, to: 'mentor' },
      { after: 1, to: 'leader' },
    ] as const;
    expect(found({ owner: 'enterprise', escalate: together })).toEqual(['/steps/0/escalate']);
  });

  it('tell the section chief of a reviewer’s, and nobody of an upper level’s', () => {
    expect(found({ owner: 'reviewer', escalate: [{ after: 1, to: 'mentor' }] })).toEqual(['/steps/0/escalate']);
    expect(found({ owner: 'upper', escalate: [{ after: 1, to: 'leader' }] })).toEqual(['/steps/0/escalate']);
  });

  it('remind nearer and nearer to the day', () => {
    expect(found({ remind: [1, 3] })).toEqual(['/steps/0/remind']);
    expect(found({ remind: [3, 1, 0] })).toEqual([]);
  });
});
