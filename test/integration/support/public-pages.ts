import { createHash } from 'node:crypto';
import { ContactBook, Teller } from '@app/notifications';
import type { ApiUnderTest, Client } from './api-under-test';
import { paperOf } from './paper';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const WORDS = { name: '李四', contact: '13912345678', content: '<script>alert(1)</script>产能不实', evidence: '' };

/** What somebody without an account, a script or a cookie does with a notice. */
export class Passer {
  constructor(private readonly api: ApiUnderTest) {}

  async read(path: string): Promise<PageAnswer> {
    return this.answer(await fetch(`${this.api.origin}${path}`));
  }

  async object(noticeId: string, more: Readonly<Record<string, string>> = {}, files = 0, origin?: string) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...WORDS, ...more })) form.append(name, value);
    for (let n = 0; n < files; n += 1) {
      form.append('files', new Blob([paperOf(`evidence ${n}`)], { type: 'application/pdf' }), `证据${n}.pdf`);
    }
    const headers: Record<string, string> = origin ? { origin } : {};
    const path = `${this.api.origin}/notices/${noticeId}/objections`;
    return this.answer(await fetch(path, { method: 'POST', body: form, headers }));
  }

  private async answer(response: Response): Promise<PageAnswer> {
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

/** Reads a notice and objects to it on its page, with files, as often as one may and once too often. */
export async function passBy(api: ApiUnderTest, officer: Client, leader: Client, noticeId: string): Promise<void> {
  const passer = new Passer(api);
  await readPage(api, passer, noticeId);
  const { receiptNo, code } = await objectWithFiles(api, passer, officer, leader, noticeId);
  await tellsByMail(api, officer, noticeId);
  await refuseWhatIsWrong(passer, noticeId);
  await floods(api, passer, noticeId);
  const page = `/objections/receipt?no=${receiptNo.toLowerCase()}`;
  const asked = await passer.read(page);
  expect([asked.status, asked.text.includes('name="code"'), asked.text.includes('产能属实')]).toEqual([
    200,
    true,
    false,
  ]);
  expect((await passer.read(`${page}&code=AAAAAAAAAAAA`)).status).toBe(404);
  const receipt = await passer.read(`${page}&code=${code.toLowerCase()}`);
  expect([receipt.status, receipt.text.includes('产能属实')]).toEqual([200, true]);
  expect(receipt.text).not.toMatch(/李四|13912345678|产能不实/);
}

async function readPage(api: ApiUnderTest, passer: Passer, noticeId: string): Promise<void> {
  const { body: notice } = await api.nobody().get(`/api/v1/notices/${noticeId}`);
  const board = await passer.read(`/notices?batch=${notice.batch}`);
  expect([board.status, board.text.includes(`href="/notices/${noticeId}"`)]).toEqual([200, true]);
  const { status, headers, text } = await passer.read(`/notices/${noticeId}`);
  expect([status, headers.get('content-type'), headers.get('set-cookie')]).toEqual([
    200,
    'text/html; charset=utf-8',
    null,
  ]);
  for (const words of [
    notice.enterpriseName,
    notice.creditCode,
    notice.bodyHash,
    notice.batch,
    '个工作日',
    '周',
    'name="viewport"',
  ]) {
    expect([words, text.includes(words)]).toEqual([words, true]);
  }
  expect(text).not.toMatch(/<script|<img|https?:\/\//);
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  for (const id of text.match(/<label for="(\w+)"/g) ?? []) expect(text).toContain(` id="${/"(\w+)"/.exec(id)?.[1]}"`);
}

async function objectWithFiles(api: ApiUnderTest, passer: Passer, officer: Client, leader: Client, noticeId: string) {
  const first = await passer.object(noticeId, {}, 2);
  expect([first.status, first.text.includes('YY-')]).toEqual([201, true]);
  const receiptNo = /YY-\d{8}-[A-Z2-7]{6}/.exec(first.text)?.[0] ?? '';
  const code = /id="receipt-code">([A-HJ-NP-Z2-9]{12})</.exec(first.text)?.[1] ?? '';
  const again = await passer.object(noticeId, { content: `${WORDS.content}  ` }, 2);
  expect([again.status, again.text.includes(receiptNo) && again.text.includes(code)]).toEqual([201, true]);

  const address = `/api/v1/objections/receipts/${receiptNo}`;
  for (const wrong of ['', '?code=', '?code=AAAAAAAAAAAA'])
    expect([wrong, (await api.nobody().get(`${address}${wrong}`)).status]).toEqual([wrong, 404]);
  const status = await api.nobody().get(`${address}?code=${code}`);
  expect(status.body).toMatchObject({ receiptNo, status: 'received', finding: null, noticeId });
  const count = (await api.nobody().get(`/api/v1/notices/${noticeId}`)).body.objections as number;
  const { body: objection } = await officer.get(`/api/v1/objections/${noticeId}.o${count}`);
  expect(objection).toMatchObject({ name: '李四', content: WORDS.content, holds: true });
  expect(objection.files).toHaveLength(2);
  const { documentId, contentHref } = objection.files[0];
  expect((await officer.get(contentHref)).status).toBe(200);
  expect((await leader.get(contentHref)).status).toBe(403);
  for (const client of [
    leader,
    officer,
    await api.ofFirm((await api.nobody().get(`/api/v1/notices/${noticeId}`)).body.creditCode),
  ]) {
    expect((await client.get(`/api/v1/documents/${documentId}/content`)).status).toBe(404);
  }
  const finding = { finding: 'dismissed', reason: '经现场核查，产能属实' };
  expect((await officer.post(`/api/v1/objections/${objection.id}/answer`, finding)).status).toBe(200);
  const told = await api.nobody().get(`${address}?code=${code}`);
  expect(told.body).toMatchObject({ status: 'answered', finding: 'dismissed', reason: finding.reason });
  const late = await officer.post(`/api/v1/objections/${objection.id}/answer`, finding);
  expect([late.status, late.body.code]).toEqual([409, 'ALREADY_ANSWERED']);
  return { receiptNo, code };
}

/** The finding goes to the address that was left, which lies nowhere but under its own key. */
async function tellsByMail(api: ApiUnderTest, officer: Client, noticeId: string): Promise<void> {
  const said = { name: '王五', contact: 'wang.wu@mail.test', content: '排放口未登记' };
  const { body: taken } = await api.nobody().post(`/api/v1/notices/${noticeId}/objections`, said);
  const finding = { finding: 'dismissed', reason: '已登记，见公开目录' };
  expect((await officer.post(`/api/v1/objections/${taken.objectionId}/answer`, finding)).status).toBe(200);
  await api.part(Teller).tellAll();
  const rows = await api
    .collection('outbox')
    .find({ to: /^objector:/ })
    .toArray();
  const letter = rows.find(({ to }) => to === `objector:${taken.objectionId}`);
  expect(letter).toMatchObject({ channel: 'email', account: null });
  const words = JSON.stringify(rows);
  expect(words).toContain(taken.receiptNo);
  expect(words).toContain(finding.reason);
  expect(words).not.toMatch(/wang\.wu|王五|李四|13912345678/);
  expect(words).not.toContain(taken.code);
  const book = api.part(ContactBook);
  const addressOf = (row: object) => book.address({ ...row, id: 'x' } as never);
  expect(await addressOf(letter ?? {})).toMatchObject({ address: 'wang.wu@mail.test' });
  // Who left a telephone is not written to.
  const others = rows.filter((row) => row !== letter);
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(await addressOf(other)).toBeUndefined();
}

async function refuseWhatIsWrong(passer: Passer, noticeId: string): Promise<void> {
  const cases: readonly (readonly [Promise<PageAnswer>, number, string])[] = [
    [passer.object(noticeId, { website: 'http://spam' }), 422, 'FORM_NOT_BY_HAND'],
    [passer.object(noticeId, { content: 'x'.repeat(1_000_000) }), 413, 'PAYLOAD_TOO_LARGE'],
    [passer.object(noticeId, { content: '长'.repeat(5_001) }), 422, 'VALUE_REFUSED'],
    // Sent as browsers do, with two characters for each line end: still 5,000 of them.
    [passer.object(noticeId, { content: '长\n'.repeat(2_500) }), 201, 'YY-'],
    [passer.object(noticeId, {}, 4), 422, 'EVIDENCE_TOO_MANY'],
    [passer.object(noticeId, {}, 0, 'https://elsewhere.example'), 403, 'FORBIDDEN'],
    [passer.object('ntc_none'), 404, 'NOT_FOUND'],
  ];
  for (const [asked, status, code] of cases) {
    const answer = await asked;
    expect([answer.status, answer.text.includes(code)]).toEqual([status, true]);
  }
  // Without a script nothing but the page itself can keep what was typed.
  const refused = await passer.object(noticeId, { website: 'http://spam', evidence: '现场照片' });
  for (const typed of [
    'value="李四"',
    'value="13912345678"',
    '&lt;script&gt;alert(1)&lt;/script&gt;产能不实<',
    '现场照片<',
  ]) {
    expect([typed, refused.text.includes(typed)]).toEqual([typed, true]);
  }
  expect(refused.text).not.toContain('<script');
}

/** One after the other, until the limit of the address; reading goes on. */
async function floods(api: ApiUnderTest, passer: Passer, noticeId: string): Promise<void> {
  const huge = await api
    .nobody()
    .post(`/api/v1/notices/${noticeId}/objections`, { ...WORDS, content: 'x'.repeat(900_000) });
  expect(huge.status).toBe(413);
  const statuses = new Set<number>();
  for (let n = 0; n < 40 && !statuses.has(429); n += 1) {
    const answer = await passer.object(noticeId, { content: `第 ${n} 次` });
    statuses.add(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect([...statuses].sort()).toEqual([201, 429]);
  expect((await passer.read(`/notices/${noticeId}`)).status).toBe(200);
}
