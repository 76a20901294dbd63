import { type Bilingual, text } from '@app/domain';

/** A part of a body that no class could accept. */
export interface Misfit {
  readonly path: string;
  readonly code: 'UNKNOWN_FIELD' | 'TEXT_MALFORMED' | 'OUT_OF_RANGE';
  readonly message: Bilingual;
}

/** As many as one answer names. */
const LIMIT = 50;

const UNPAIRED = /\p{Surrogate}/u;

/**
 * What the classes of requests would let pass. A field that every object inherits (`constructor`, `hasOwnProperty`) looks known to
 * them. A text with half of a surrogate pair cannot be stored as it was sent, so that an event with it would not fit its own hash;
 * nor can a number like `1e400`, which JSON may hold and no `number` can.
 *
 * @param body of limited depth, see `checkShape`
 */
export function misfitsOf(body: unknown): Misfit[] {
  const found: Misfit[] = [];
  collect(body, '', found);
  return found.slice(0, LIMIT);
}

function collect(value: unknown, path: string, found: Misfit[]): void {
  if (typeof value === 'string' && UNPAIRED.test(value)) {
    found.push({
      path,
      code: 'TEXT_MALFORMED',
      message: text('不是合法的 Unicode 文本', 'is not well-formed Unicode'),
    });
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    found.push({ path, code: 'OUT_OF_RANGE', message: text('数值过大', 'is larger than any number that is read') });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name;
    if (name in Object.prototype) {
      found.push({ path: at, code: 'UNKNOWN_FIELD', message: text('未知字段', 'is not a known field') });
    } else collect(inner, at, found);
  }
}
