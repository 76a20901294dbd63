import { type Bilingual, DomainError, text } from '@app/domain';
import { PROBLEMS, type ProblemCode } from './problem-catalogue';

interface FrameworkError {
  readonly statusCode?: number;
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly name?: string;
}

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_FILES_LIMIT: 'PAYLOAD_TOO_LARGE',
  FST_FIELDS_LIMIT: 'PAYLOAD_TOO_LARGE',
  FST_PARTS_LIMIT: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_NO_FORM_DATA: 'MULTIPART_MALFORMED',
  FST_PROTO_VIOLATION: 'MULTIPART_MALFORMED',
  FST_INVALID_JSON_FIELD_ERROR: 'MULTIPART_MALFORMED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_MALFORMED',
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'URI_TOO_LONG',
  415: 'MEDIA_TYPE_UNSUPPORTED',
  429: 'RATE_LIMITED',
};

const DETAILS: Partial<Record<ProblemCode, Bilingual>> = {
  JSON_MALFORMED: text('请检查 JSON 语法', 'Check the syntax of the JSON'),
  MULTIPART_MALFORMED: text('请以 multipart/form-data 上传完整的表单', 'Send one complete multipart/form-data form'),
  PAYLOAD_TOO_LARGE: text('请减小内容后重试', 'Send less at once'),
  MEDIA_TYPE_UNSUPPORTED: text(
    '请使用 application/json；上传文件使用 multipart/form-data',
    'Use application/json, or multipart/form-data for files',
  ),
  NOT_FOUND: text('该地址不存在', 'Nothing is at this address'),
  FORBIDDEN: text('您的角色不能执行此操作', 'Your role does not permit this'),
  UNAUTHENTICATED: text('请先登录', 'Log in first'),
};

/** Busboy's own errors carry no code. */
const BROKEN_FORM =
  /unexpected end of (form|multipart data)|malformed part header|boundary not found|missing content-type/i;

/**
 * What Fastify, its plugins and Nest say about a request that did not reach a controller, as one of our codes.
 *
 * @returns undefined where the error is none of theirs, or not the client's fault
 */
export function fromFramework(error: unknown): DomainError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, status: nestStatus, code, name, message = '' } = error as FrameworkError;
  if (code && BY_CODE[code]) return problem(BY_CODE[code]);
  if (BROKEN_FORM.test(message)) return problem('MULTIPART_MALFORMED');

  const status = statusCode ?? nestStatus;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  if (name === 'SyntaxError') return problem('JSON_MALFORMED');
  return problem(BY_STATUS[status] ?? 'REQUEST_MALFORMED');
}

/** An error with the catalogue's own status and a general detail. */
export function problem(code: ProblemCode, detail?: Bilingual): DomainError {
  return new DomainError(PROBLEMS[code].status, code, detail ?? DETAILS[code] ?? PROBLEMS[code].title);
}
