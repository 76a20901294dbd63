import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISSION_EXTENSION } from '@app/auth';
import { PROBLEMS, type ProblemCode } from '../problems/problem-catalogue';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem-document';
import { PROBLEM_CODES } from './problems.decorator';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const EVERYWHERE: readonly ProblemCode[] = ['INTERNAL'];
const BEHIND_THE_DATABASE: readonly ProblemCode[] = ['DATABASE_AWAY', 'NOT_READY'];
const WITH_ACCOUNT: readonly ProblemCode[] = ['UNAUTHENTICATED'];
/** Also for what is outside of the caller's branch. */
const WITH_ID: readonly ProblemCode[] = ['NOT_FOUND'];
const WITH_INPUT: readonly ProblemCode[] = ['REQUEST_MALFORMED', 'VALUE_REFUSED'];
const WITH_BODY: readonly ProblemCode[] = [
  'JSON_MALFORMED',
  'BODY_TOO_COMPLEX',
  'PAYLOAD_TOO_LARGE',
  'MEDIA_TYPE_UNSUPPORTED',
];
const WITH_CURSOR: readonly ProblemCode[] = ['CURSOR_INVALID'];

/** Adds to every operation the problems that it may answer with, by status, with their codes. */
export function addProblemResponses(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) addTo(operation, path);
    }
  }
}

function addTo(operation: Operation, path: string): void {
  for (const [status, codes] of byStatus(codesOf(operation, path))) {
    const earlier = operation.responses[status];
    if (earlier && 'content' in earlier && earlier.content) continue;
    operation.responses[status] = {
      description: codes.map((code) => `\`${code}\` ${PROBLEMS[code].title.en}`).join('; '),
      content: {
        [PROBLEM_MEDIA_TYPE]: {
          schema: {
            allOf: [{ $ref: '#/components/schemas/ProblemDto' }],
            properties: { code: { type: 'string', enum: [...codes] } },
          },
        },
      },
    };
  }
}

function codesOf(operation: Operation, path: string): ProblemCode[] {
  const fields = operation as unknown as Record<string, unknown>;
  const permission = fields[PERMISSION_EXTENSION];
  const parameters = (operation.parameters ?? []).filter((parameter) => 'name' in parameter);
  const queried = parameters.filter((parameter) => parameter.in === 'query');
  const own = takeOwn(fields);
  return [
    ...own,
    ...EVERYWHERE,
    ...(path.startsWith('/api/') ? BEHIND_THE_DATABASE : []),
    ...(permission === 'public' ? [] : WITH_ACCOUNT),
    ...(permission === 'public' || permission === 'any-account' ? [] : (['FORBIDDEN'] as const)),
    ...(path.includes('{') ? WITH_ID : []),
    ...(operation.requestBody || queried.length > 0 ? WITH_INPUT : []),
    ...(operation.requestBody ? WITH_BODY : []),
    ...(queried.some(({ name }) => name === 'cursor') ? WITH_CURSOR : []),
  ];
}

function takeOwn(fields: Record<string, unknown>): ProblemCode[] {
  const names = Object.keys(fields).filter((name) => name.startsWith(PROBLEM_CODES));
  return names.flatMap((name) => {
    const codes = fields[name] as ProblemCode[];
    delete fields[name];
    return codes;
  });
}

function byStatus(codes: readonly ProblemCode[]): Map<string, ProblemCode[]> {
  const groups = new Map<string, ProblemCode[]>();
  for (const code of [...new Set(codes)].sort()) {
    const status = String(PROBLEMS[code].status);
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}
