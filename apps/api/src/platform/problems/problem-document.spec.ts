import { DomainError, text } from '@app/domain';
import { fromFramework } from './framework-errors';
import { toProblemDocument } from './problem-document';

const bilingual = { path: 'items[0].value', code: 'WRONG_TYPE', message: text('必须是数字', 'must be a number') };
const error = new DomainError(409, 'STEP_NOT_OPEN', text('当前环节不能', 'Not in this step'), [
  bilingual,
  { path: 'tier', code: 'X', message: 'as it is' },
]);

describe('toProblemDocument', () => {
  it('writes title, detail and messages in Chinese', () => {
    expect(toProblemDocument(error, 'r-1', 'zh')).toEqual({
      type: '/problems/STEP_NOT_OPEN',
      title: '当前环节不能进行此操作',
      status: 409,
      code: 'STEP_NOT_OPEN',
      detail: '当前环节不能',
      requestId: 'r-1',
      errors: [
        { path: 'items[0].value', code: 'WRONG_TYPE', message: '必须是数字' },
        { path: 'tier', code: 'X', message: 'as it is' },
      ],
    });
  });

  it('writes them in English', () => {
    expect(toProblemDocument(error, 'r-1', 'en')).toMatchObject({
      title: 'The step that is open does not allow this',
      detail: 'Not in this step',
      errors: [{ message: 'must be a number' }, { message: 'as it is' }],
    });
  });
});

describe('fromFramework', () => {
  it.each([
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 413, 'PAYLOAD_TOO_LARGE'],
    [{ code: 'FST_REQ_FILE_TOO_LARGE', statusCode: 413 }, 413, 'PAYLOAD_TOO_LARGE'],
    [{ code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    [{ code: 'FST_INVALID_MULTIPART_CONTENT_TYPE', statusCode: 406 }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    [Object.assign(new SyntaxError('x'), { statusCode: 400 }), 400, 'JSON_MALFORMED'],
    [new Error('Unexpected end of form'), 400, 'MULTIPART_MALFORMED'],
    [{ status: 404 }, 404, 'NOT_FOUND'],
    [{ statusCode: 418 }, 400, 'REQUEST_MALFORMED'],
  ])('translates %j', (raised, status, code) => {
    expect(fromFramework(raised)).toMatchObject({ status, code });
  });

  it('leaves alone what is not the client’s fault', () => {
    expect(fromFramework(new TypeError('x is not a function'))).toBeUndefined();
    expect(fromFramework({ statusCode: 500 })).toBeUndefined();
    expect(fromFramework(null)).toBeUndefined();
  });
});
