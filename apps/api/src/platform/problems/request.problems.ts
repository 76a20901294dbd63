import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** What can be wrong with a request whatever it is about, and what can be wrong with the service. */
export const REQUEST_PROBLEMS = {
  REQUEST_MALFORMED: { status: 400, title: text('请求格式有误', 'The request is malformed') },
  VALUE_REFUSED: { status: 422, title: text('字段取值不被接受', 'A value is refused') },
  JSON_MALFORMED: { status: 400, title: text('请求体不是合法的 JSON', 'The body is not JSON') },
  MULTIPART_MALFORMED: { status: 400, title: text('上传表单格式有误', 'The multipart form is malformed') },
  BODY_TOO_COMPLEX: {
    status: 400,
    title: text('请求体嵌套过深或元素过多', 'The body is too deep or has too many elements'),
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: text('缺少 Idempotency-Key 请求头', 'The Idempotency-Key is missing'),
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    status: 400,
    title: text('Idempotency-Key 格式有误', 'The Idempotency-Key is malformed'),
  },
  IF_MATCH_MALFORMED: { status: 400, title: text('If-Match 格式有误', 'The If-Match header is malformed') },
  CURSOR_INVALID: { status: 400, title: text('分页游标无效', 'The cursor is not one that this list gave out') },
  NOT_FOUND: { status: 404, title: text('未找到', 'Not found') },
  METHOD_NOT_ALLOWED: { status: 405, title: text('不支持该请求方法', 'The method is not allowed here') },
  PAYLOAD_TOO_LARGE: { status: 413, title: text('请求内容过大', 'The content is too large') },
  URI_TOO_LONG: { status: 414, title: text('请求地址过长', 'The address is too long') },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, title: text('不支持该内容类型', 'The media type is not supported') },
  RATE_LIMITED: { status: 429, title: text('请求过于频繁', 'Too many requests') },
  STREAMS_TOO_MANY: { status: 429, title: text('打开的页面过多', 'Too many pages are open') },
  INTERNAL: { status: 500, title: text('服务内部错误', 'Something went wrong on our side') },
  TOO_MANY_VIEWS: { status: 409, title: text('保存的视图过多', 'Too many saved views') },
  DATABASE_AWAY: { status: 503, title: text('数据库暂时无法连接', 'The database cannot be reached now') },
  WORKFLOWS_AWAY: { status: 503, title: text('工作流引擎暂不可用', 'The workflow engine is away') },
  CLOCK_NOT_READY: { status: 503, title: text('业务时钟尚未就绪', 'The business clock is not ready') },
  NOT_READY: { status: 503, title: text('服务正在启动', 'The service is starting') },
} as const satisfies Record<string, ProblemEntry>;
