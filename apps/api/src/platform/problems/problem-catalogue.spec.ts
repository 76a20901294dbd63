import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEMS, findProblem, titleOf } from './problem-catalogue';

const ROOT = join(__dirname, '../../../../..');

// refuse(409, 'CODE', …), new DomainError(409, 'CODE', …) and the faults of files, over lines.
const REFUSAL = /\b(?:refuse|new DomainError|new TableFault)\(\s*(\d{3}),\s*'([A-Z][A-Z0-9_]+)'/g;
// Small functions of deciders that refuse a field with 422.
const FIELD = /\b(?:field|fieldRefusal)\(\s*[^()]*?'([A-Z][A-Z0-9]*_[A-Z0-9_]+)'/g;
const PROBLEM = /\bproblem\(\s*'([A-Z][A-Z0-9_]+)'/g;

interface Source {
  readonly name: string;
  readonly content: string;
}

function sources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/spec\.ts$|(^|\/)testing\//.test(name))
    .map((name) => ({ name: join(folder, name), content: readFileSync(join(ROOT, folder, name), 'utf8') }));
}

const files = [...sources('libs'), ...sources('apps/api/src')];
const refusals = files.flatMap(({ name, content }) => [
  ...[...content.matchAll(REFUSAL)].map(([, status, code]) => ({ name, code: String(code), status: Number(status) })),
  ...(name.startsWith('libs/domain')
    ? [...content.matchAll(FIELD)].map(([, code]) => ({ name, code: String(code), status: 422 }))
    : []),
]);

describe('the catalogue of problems', () => {
  it('finds the refusals in the sources', () => {
    expect(refusals.map(({ code }) => code)).toEqual(expect.arrayContaining(['ENTERPRISE_EXISTS', 'DATABASE_AWAY']));
  });

  it('holds every code that is refused with anywhere, under the same status', () => {
    const strangers = refusals.filter(({ code, status }) => findProblem(code)?.status !== status);
    expect(strangers).toEqual([]);
  });

  it('holds every code that the edge makes', () => {
    const made = files
      .filter(({ content }) => content.includes('/framework-errors'))
      .flatMap(({ content }) => [...content.matchAll(PROBLEM)].map(([, code]) => String(code)));
    expect(made.filter((code) => !findProblem(code))).toEqual([]);
  });

  it.each(Object.entries(PROBLEMS))('calls %s by a name in both languages', (code, { title, status }) => {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[\x20-\x7e’]+$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
  });

  it('calls an unknown code by its status', () => {
    expect(titleOf('CONSTRUCTOR', 409).en).toBe('Not possible in this status');
    expect(findProblem('constructor')).toBeUndefined();
  });
});
