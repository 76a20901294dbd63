import { type Batch, builtIn, findBatch, findPack } from '@app/policy';
import { termsOf } from './case-terms';

describe('the terms that a case takes with it', () => {
  it('hold the last day of each level, and of the county its own cut-off', () => {
    const [pack, batch] = [
      findPack('little-giant@2026'),
      findBatch('little-giant-2026-08', 'production', '2026-05-04'),
    ];
    if (!pack || !batch) throw new Error('no pack or batch');
    expect(termsOf({ pack, overlaid: [] }, batch)).toMatchObject({
      cutOff: '2026-06-03',
      lastDays: { enterprise: '2026-05-25', city: '2026-06-15', province: '2026-06-30' },
    });
  });

  it('say by which document silence is agreement, and nothing where the pack says nothing', () => {
    const pack = findPack('tech-sme@2017');
    if (!pack) throw new Error('no pack');
    const deemed = [
      { department: 'science', document: '县政府办〔2026〕1号', clause: '第五条', afterWorkingDays: 2 },
    ] as const;
    const steps = pack.steps.map((step) =>
      step.kind === 'department-review' ? { ...step, deemedAgreement: deemed } : step,
    );
    const batch = { countyCutOff: '2026-09-30', windows: [] as Batch['windows'] } as Batch;
    const deemedIn = (of: typeof pack) =>
      termsOf({ pack: of, overlaid: [] }, batch).templates.flatMap(({ deemedAgreement }) => deemedAgreement ?? []);
    expect(deemedIn({ ...pack, steps })).toEqual(deemed);
    expect(deemedIn(pack)).toEqual([]);
  });

  it('say how long a firm is heard by the pack’s own clause, and by the table of deadlines where the pack says nothing', () => {
    const pack = findPack('srdi@2026');
    if (!pack) throw new Error('no pack');
    const batch = { countyCutOff: '2026-09-30', windows: [] as Batch['windows'] } as Batch;
    const { deadlines } = builtIn().data;
    const own = { workingDays: 15, clause: '第二十条', source: '省工信厅〔2026〕9号', mark: 'F' } as const;
    const termsIn = (remedies?: typeof pack.remedies) =>
      termsOf({ pack: { ...pack, ...(remedies ? { remedies } : {}) }, overlaid: [] }, batch, undefined, deadlines);
    expect(termsIn().remedies).toMatchObject({
      hearingWorkingDays: 5,
      reviewAskWorkingDays: 10,
      reviewWorkingDays: 10,
      basis: { hearing: { source: expect.stringContaining('DL-HEARING'), mark: 'I' } },
    });
    expect(termsIn({ hearing: own }).remedies).toMatchObject({
      hearingWorkingDays: 15,
      reviewAskWorkingDays: 10,
      basis: { hearing: { clause: '第二十条', source: '省工信厅〔2026〕9号', mark: 'F' } },
    });
    const scale = findPack('above-scale@current');
    if (!scale) throw new Error('no pack');
    // Where the county decides nothing there is nothing to be heard about.
    expect(termsOf({ pack: scale, overlaid: [] }, batch, undefined, deadlines).remedies).toBeUndefined();
  });
});
