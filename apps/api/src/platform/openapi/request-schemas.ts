import type { OpenAPIObject } from '@nestjs/swagger';

const REFERENCE = '#/components/schemas/';

type Node = Record<string, unknown>;

/** Says of every body that a client sends what the validation does: fields that are not described are refused. */
export function closeRequestSchemas(document: OpenAPIObject): void {
  const open: unknown[] = Object.values(document.paths).flatMap((item) =>
    Object.values(item as Record<string, { requestBody?: unknown }>).map((operation) => operation.requestBody),
  );
  const schemas = (document.components?.schemas ?? {}) as Record<string, unknown>;
  const seen = new Set<unknown>();
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    close(node as Node);
    const reference = (node as Node)['$ref'];
    if (typeof reference === 'string') open.push(schemas[reference.slice(REFERENCE.length)]);
    open.push(...(Object.values(node) as unknown[]));
  }
}

function close(node: Node): void {
  if (node['type'] === 'object' && node['properties'] && !('additionalProperties' in node)) {
    node['additionalProperties'] = false;
  }
}
