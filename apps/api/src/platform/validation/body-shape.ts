import { problem } from '../problems/framework-errors';

/** Deeper than any of our requests; `plainToInstance` recurses, so depth must be known before it. */
const MAX_DEPTH = 20;

/** Elements of one array and fields of one object. */
const MAX_WIDTH = 5_000;

/**
 * Refuses bodies that would cost more than they can mean, before anything recursive looks at them.
 *
 * @throws DomainError 400 `BODY_TOO_COMPLEX`
 */
export function checkShape(body: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    const children: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (depth > MAX_DEPTH || children.length > MAX_WIDTH) throw problem('BODY_TOO_COMPLEX');
    for (const child of children) open.push({ value: child, depth: depth + 1 });
  }
}
