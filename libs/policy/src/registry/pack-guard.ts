import type { PackProblem } from './pack-problem';

const MAX_BYTES = 1_000_000;
const MAX_DEPTH = 16;
const MAX_NODES = 100_000;
const MAX_LIST = 1_000;
/** 万元; above any bound that a rule could set, and far below where doubles lose cents. */
const MAX_NUMBER = 1e12;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** Markup, template holes and control characters have no business in a rule's text. */
const ACTIVE_TEXT = /<[a-z!/]|javascript:|\$\{|[^\P{Cc}\t\n\r]/iu;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Either a plain copy that is safe to look at, or what is wrong. */
export type Guarded = { readonly data: unknown } | { readonly problems: readonly PackProblem[] };

class Refused extends Error {}

class Copier {
  readonly problems: PackProblem[] = [];
  private nodes = 0;
  private size = 0;

  note(path: string, code: string, message: string): null {
    this.problems.push({ path, code, message });
    return null;
  }

  /** Stops at once: what is too large is not looked at any further. */
  stop(path: string, code: string, message: string): never {
    this.note(path, code, message);
    throw new Refused();
  }

  copy(value: unknown, path: string, depth: number): Json {
    this.nodes += 1;
    this.size += typeof value === 'string' ? value.length : 4;
    if (depth > MAX_DEPTH) this.stop(path, 'TOO_DEEP', `nested more than ${MAX_DEPTH} deep, or holds itself`);
    if (this.nodes > MAX_NODES || this.size > MAX_BYTES) this.stop('', 'TOO_LARGE', `larger than ${MAX_BYTES} bytes`);
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') return this.text(value, path);
    if (typeof value === 'number') return this.number(value, path);
    if (Array.isArray(value)) return this.list(value, path, depth);
    if (typeof value === 'object') return this.object(value, path, depth);
    return this.note(path, 'NOT_JSON', `a ${typeof value} is no JSON value`);
  }

  private text(value: string, path: string): Json {
    return ACTIVE_TEXT.test(value) ? this.note(path, 'ACTIVE_TEXT', 'markup or script in a text') : value;
  }

  private number(value: number, path: string): Json {
    if (!Number.isFinite(value)) return this.note(path, 'NOT_FINITE', `${value} is no number that a rule can name`);
    if (Math.abs(value) > MAX_NUMBER) return this.note(path, 'NUMBER_TOO_LARGE', `${value} is beyond ${MAX_NUMBER}`);
    return value;
  }

  private list(value: readonly unknown[], path: string, depth: number): Json {
    if (value.length > MAX_LIST) this.stop(path, 'TOO_MANY', `${value.length} entries; at most ${MAX_LIST} are read`);
    return Array.from(value, (one, i) => this.copy(one, `${path}/${i}`, depth + 1));
  }

  private object(value: object, path: string, depth: number): Json {
    const copy: { [key: string]: Json } = {};
    for (const key of Object.keys(value)) {
      const at = `${path}/${key.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`;
      this.size += key.length;
      if (RESERVED.has(key)) this.note(at, 'RESERVED_KEY', `"${key}" is no field of a pack`);
      else copy[key] = this.copy((value as Record<string, unknown>)[key], at, depth + 1);
    }
    return copy;
  }
}

/**
 * Looks at data from outside before anything else does: size, depth, reserved keys, numbers that are none, markup in texts. Cheap,
 * and stops at the first thing that is too large. Nothing of the data is run: accessors that throw are refused as well.
 */
export function guard(value: unknown): Guarded {
  const copier = new Copier();
  try {
    const data = copier.copy(value, '', 0);
    return copier.problems.length > 0 ? { problems: copier.problems.slice(0, 100) } : { data };
  } catch (error) {
    if (!(error instanceof Refused)) copier.note('', 'NOT_JSON', 'cannot be read as JSON');
    return { problems: copier.problems.slice(0, 100) };
  }
}

/** Reads JSON text, at most a megabyte. */
export function guardText(written: string): Guarded {
  if (written.length > MAX_BYTES) {
    return { problems: [{ path: '', code: 'TOO_LARGE', message: `larger than ${MAX_BYTES} bytes` }] };
  }
  try {
    return guard(JSON.parse(written) as unknown);
  } catch (error) {
    const message = error instanceof SyntaxError ? error.message : 'cannot be read as JSON';
    return { problems: [{ path: '', code: 'NOT_JSON', message }] };
  }
}
