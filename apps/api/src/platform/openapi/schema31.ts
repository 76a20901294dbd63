import type { OpenAPIObject } from '@nestjs/swagger';

/** OpenAPI 3.1 is JSON Schema: `null` is a type there, and `nullable` means nothing. The generator still writes the latter. */
export function toSchema31(document: OpenAPIObject): OpenAPIObject {
  return convert(document) as OpenAPIObject;
}

function convert(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(convert);
  if (typeof node !== 'object' || node === null) return node;
  const fields = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, convert(value)]));
  if (fields.nullable !== true) return fields;

  const { nullable: _nullable, ...rest } = fields;
  if (typeof rest.type === 'string') return { ...rest, ...withNull(rest.enum), type: [rest.type, 'null'] };
  return { anyOf: [rest, { type: 'null' }] };
}

function withNull(choices: unknown): { enum?: unknown[] } {
  return Array.isArray(choices) && !choices.includes(null) ? { enum: [...(choices as unknown[]), null] } : {};
}
