import { ValidationPipe } from '../../platform/validation/validation.pipe';
import { ObjectionRequestDto, PaperObjectionRequestDto } from './objection.requests.dto';

const said = { name: '张三', contact: '13800000000' };
const lines = (count: number, end: string): string => `数据不实${end}`.repeat(count);

const read = (body: object, metatype: unknown = ObjectionRequestDto) =>
  new ValidationPipe().transform(body, { type: 'body', metatype: metatype as never });

describe('the words of an objection', () => {
  it.each(['\n', '\r\n', '\r'])('count a line end once, however it is sent: %j', async (end) => {
    const full = { content: lines(1_000, '\n'), evidence: lines(1_000, '\n') };
    const body = { ...said, content: lines(1_000, end), evidence: lines(1_000, end) };
    expect(full.content).toHaveLength(5_000);
    expect(await read(body)).toMatchObject(full);
    const paper = { ...body, paperNo: '信访7号', receivedOn: '2026-04-13' };
    expect(await read(paper, PaperObjectionRequestDto)).toMatchObject(full);
  });

  it.each(['content', 'evidence'])('are at most 5,000 characters of %s, line ends among them', async (field) => {
    const body = { ...said, content: '不实', [field]: `${lines(1_000, '\r\n')}。` };
    await expect(read(body)).rejects.toMatchObject({ status: 422 });
  });

  it('are words', async () => {
    await expect(read({ ...said, content: 5 })).rejects.toMatchObject({ status: 400 });
  });
});
