import { Ajv } from 'ajv';
import schema from '../../pack.schema.json';
import type { PackFile } from './pack-file';

/** A pack that is refused, with the path of everything that is wrong in it. */
export class PackError extends Error {
  constructor(
    readonly packId: string,
    readonly problems: readonly string[],
  ) {
    super(`policy pack ${packId} is refused:\n  ${problems.join('\n  ')}`);
    this.name = 'PackError';
  }
}

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<PackFile>(schema);

function idOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '(without id)';
}

/**
 * Checks data against the pack's JSON Schema. Web clients need not carry this: packs are checked where they are loaded.
 *
 * @throws PackError with one line per problem: path, what is wrong
 */
export function parsePack(data: unknown): PackFile {
  if (validate(data)) return data;
  const problems = (validate.errors ?? [])
    .slice(0, 50)
    .map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}`);
  throw new PackError(idOf(data), problems);
}
