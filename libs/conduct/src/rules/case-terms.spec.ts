import { type Batch, findPack } from '@app/policy';
import { termsOf } from './case-terms';

describe('the terms that a case takes with it', () => {
  it('say by which document silence is agreement, and nothing where the pack says nothing', () => {
    const pack = findPack('tech-sme@2017');
    if (!pack) throw new Error('no pack');
    const deemed = [
      { department: 'science', document: '县政府办〔2026〕1号', clause: '第五条', afterWorkingDays: 2 },
    ] as const;
    const steps = pack.steps.map((step) =>
      step.kind === 'department-review' ? { ...step, deemedAgreement: deemed } : step,
    );
    const batch = { countyCutOff: '2026-09-30' } as Batch;
    const deemedIn = (of: typeof pack) =>
      termsOf({ pack: of, overlaid: [] }, batch).templates.flatMap(({ deemedAgreement }) => deemedAgreement ?? []);
    expect(deemedIn({ ...pack, steps })).toEqual(deemed);
    expect(deemedIn(pack)).toEqual([]);
  });
});
