import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PackError, type PackRegistry, lineOf } from '@app/policy';

/** `<tier>@<edition>.json` is a pack, `regions/<code>.json` an overlay. */
const PACK_FILE = /^[a-z0-9-]+@[a-z0-9.-]+\.json$/;
const OVERLAY_FILE = /^\d{2,9}\.json$/;

interface FileRead {
  readonly path: string;
  readonly data: unknown;
}

function jsonFiles(folder: string, name: RegExp): FileRead[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => name.test(file));
  return files.sort().map((file) => {
    const path = join(folder, file);
    try {
      return { path, data: JSON.parse(readFileSync(path, 'utf8')) as unknown };
    } catch (error) {
      return { path, data: String(error) };
    }
  });
}

function idOf(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : undefined;
}

/** Shared criteria lie in the same folder as packs and are no packs. */
function isPack(data: unknown): boolean {
  return typeof data !== 'object' || data === null || 'tier' in data;
}

/**
 * A registry with the packs and overlays of a folder that it does not hold yet: a rule or a whole tier comes as a file, without
 * code. A file that is unsound is left out and reported; it never takes the place of a good one.
 *
 * @param folder laid out as `libs/policy/packs`
 * @param report told of every file that is left out, and why
 */
export function withPackFiles(registry: PackRegistry, folder: string, report: (line: string) => void): PackRegistry {
  const packs = jsonFiles(folder, PACK_FILE).filter(({ data }) => isPack(data) && !registry.findPack(idOf(data) ?? ''));
  const overlays = jsonFiles(join(folder, 'regions'), OVERLAY_FILE).filter(
    ({ data }) => !registry.data.overlays.some(({ id }) => id === idOf(data)),
  );
  const withPacks = packs.reduce((known, { path, data }) => {
    // With the worked examples, which `with` alone takes on trust.
    const { problems } = known.check(data);
    if (problems.length === 0) return known.with(data);
    report(`${path} is left out: ${problems.map(lineOf).join('; ')}`);
    return known;
  }, registry);
  return overlays.reduce((known, { path, data }) => {
    try {
      return known.withAll({ overlays: [data] });
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      report(`${path} is left out: ${error.problems.map(lineOf).join('; ')}`);
      return known;
    }
  }, withPacks);
}
