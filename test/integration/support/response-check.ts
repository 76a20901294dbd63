import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { ApiDescription, DescribedOperation } from './compiled-description';

export interface SeenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

type Json = Record<string, unknown>;

/** Holds answers against the description: status, media type, shape, and for problems the code. */
export class ResponseCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly description: ApiDescription) {
    addFormats(this.ajv);
    this.ajv.addSchema(closed(description), 'api');
  }

  /** The operation of an address, the one without parameters first. */
  operationAt(method: string, path: string): { template: string; operation: DescribedOperation } | undefined {
    const [bare = ''] = path.split('?', 1);
    const found = Object.keys(this.description.paths)
      .filter((template) => patternOf(template).test(bare))
      .sort((a, b) => a.split('{').length - b.split('{').length);
    for (const template of found) {
      const operation = this.description.paths[template]?.[method.toLowerCase()];
      if (operation) return { template, operation };
    }
    return undefined;
  }

  /** What is not as described; empty where everything is. */
  faultsOf(method: string, path: string, answer: SeenAnswer): string[] {
    const found = this.operationAt(method, path);
    if (!found) return [`${method} ${path} is not described`];
    const { template, operation } = found;
    const name = `${method} ${template} ${answer.status}`;
    const response = operation.responses[String(answer.status)];
    if (!response) return [`${name}: the status is not described (${codeOf(answer.body)})`];

    const media = (answer.headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
    if (!response.content) return answer.body === '' ? [] : [`${name}: a body where none is described`];
    const described = media in response.content ? media : '*/*';
    if (!(described in response.content)) return [`${name}: media type ${media} is not described`];
    if (!media.endsWith('json')) return [];
    const validate = this.validator(template, method.toLowerCase(), String(answer.status), media);
    if (validate(answer.body)) return [];
    // Of a long list every item would say the same.
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${name}: ${instancePath.replace(/\/\d+/g, '/*') || '/'} ${message} ${JSON.stringify(params)} (${codeOf(answer.body)})`,
    );
  }

  private validator(template: string, method: string, status: string, media: string): ValidateFunction {
    const pointer = ['paths', template, method, 'responses', status, 'content', media, 'schema'].map(escape).join('/');
    const known = this.compiled.get(pointer);
    if (known) return known;
    const validate = this.ajv.compile({ $ref: `api#/${pointer}` });
    this.compiled.set(pointer, validate);
    return validate;
  }
}

function patternOf(template: string): RegExp {
  const source = template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

function escape(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function codeOf(body: unknown): string {
  const code = (body as { code?: string } | null)?.code;
  return typeof code === 'string' ? code : 'no code';
}

/** A copy in which an object has no fields but those described: clients may meet others, the description may not lack any. */
function closed(value: unknown): Json {
  return close(value) as Json;
}

function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, close(inner)]));
  const isShape = copy['type'] === 'object' && typeof copy['properties'] === 'object';
  return isShape && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
}
