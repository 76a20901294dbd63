import tech2017 from '../../packs/tech-sme@2017.json';
import { builtIn } from '../registry/built-in';
import { createRegistry } from '../registry/create-registry';

const empty = createRegistry({ ...builtIn().data, packs: [], batches: [], overlays: [] });
const review = tech2017.steps.findIndex(({ kind }) => kind === 'department-review');
const at = `/steps/${review}/deemedAgreement`;
const sound = { department: 'science', document: '县政府办〔2026〕1号', clause: '第五条', afterWorkingDays: 1 };

function problemsOf(deemedAgreement: readonly object[], step = review): string[] {
  const steps = tech2017.steps.map((one, i) => (i === step ? { ...one, deemedAgreement } : one));
  return empty.check({ ...tech2017, steps }).problems.map(({ path, code }) => `${path} ${code}`);
}

describe('silence that is agreement', () => {
  it('is sound with department, document, clause and days', () => {
    expect(problemsOf([sound])).toEqual([]);
  });

  it.each(['emergency', 'environment', 'market', 'tax'])('is never that of %s', (department) => {
    expect(problemsOf([{ ...sound, department }])).toContain(`${at}/0/department NEVER_DEEMED`);
  });

  it('is that of a department that is asked, once, in a joint review', () => {
    expect(problemsOf([{ ...sound, department: 'finance' }])).toEqual([`${at}/0/department UNKNOWN_DEPARTMENT`]);
    expect(problemsOf([sound, sound])).toEqual([`${at}/1/department STANDS_TWICE`]);
    expect(problemsOf([sound], 0)).toEqual(['/steps/0/deemedAgreement WRONG_STEP']);
  });

  it.each(['document', 'clause'])('needs its %s', (field) => {
    expect(problemsOf([{ ...sound, [field]: '  ' }])).toEqual([`${at}/0/${field} SOURCE_MISSING`]);
    expect(problemsOf([{ ...sound, [field]: '' }])).toHaveLength(1);
    expect(problemsOf([{ ...sound, [field]: undefined }])).toHaveLength(1);
  });

  it('takes effect a working day after the due day at the earliest', () => {
    expect(problemsOf([{ ...sound, afterWorkingDays: 0 }])).toHaveLength(1);
  });
});
