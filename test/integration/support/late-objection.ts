import type { ApiUnderTest, Client } from './api-under-test';

/** A paper that came in while a notice stood, is opened after its case was withdrawn, and proves true: a leader judges it. */
export async function upholdLate(
  api: ApiUnderTest,
  { officer, leader }: { readonly officer: Client; readonly leader: Client },
  application: { readonly id: string; readonly creditCode: string; readonly noticeId: string },
): Promise<void> {
  const { id, creditCode, noticeId } = application;
  const firm = await api.ofFirm(creditCode);
  expect((await firm.post(`/api/v1/applications/${id}/withdraw`, { reason: '改期' })).status).toBe(200);
  const { body: notice } = await officer.get(`/api/v1/notices/${noticeId}`);
  expect(notice.status).toBe('cancelled');

  const papers = `/api/v1/notices/${noticeId}/paper-objections`;
  const paper = { name: '赵六', contact: '13700000000', content: '专利已转让', evidence: '登记簿', paperNo: '信访9号' };
  const tooLate = await officer.post(papers, { ...paper, receivedOn: '2028-12-31' });
  expect([tooLate.status, tooLate.body.code]).toEqual([422, 'DATE_IN_FUTURE']);
  const tooEarly = await officer.post(papers, { ...paper, receivedOn: '2020-01-02' });
  expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'NOTICE_ENDED']);
  const taken = await officer.post(papers, { ...paper, receivedOn: notice.publishedOn });
  expect({ status: taken.status, body: taken.body }).toMatchObject({ status: 201 });

  const objection = `/api/v1/objections/${taken.body.objectionId}`;
  const judgement = { outcome: 'acted-on', reason: '已函告上级部门' };
  expect((await leader.post(`${objection}/consequence`, judgement)).status).toBe(404);
  const upheld = { finding: 'upheld', reason: '经核查专利已转让' };
  expect((await officer.post(`${objection}/answer`, upheld)).status).toBe(200);
  expect((await officer.post(`${objection}/consequence`, judgement)).status).toBe(403);
  const unreasoned = await leader.post(`${objection}/consequence`, { ...judgement, reason: ' ' });
  expect([unreasoned.status, unreasoned.body.code]).toEqual([422, 'VALUE_REFUSED']);
  const naming = await leader.post(`${objection}/consequence`, { ...judgement, reason: '电话 13800138000' });
  expect([naming.status, naming.body.code]).toEqual([422, 'PERSONAL_DATA_IN_TEXT']);
  const judged = await leader.post(`${objection}/consequence`, judgement);
  expect({ status: judged.status, body: judged.body }).toMatchObject({ status: 200, body: { late: judgement } });
  expect((await leader.post(`${objection}/consequence`, judgement)).body.code).toBe('ALREADY_ANSWERED');
  expect(JSON.stringify(judged.body)).not.toMatch(/赵六|13700000000/);
}
