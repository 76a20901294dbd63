/**
 * What somebody without an account does: reads notices and objects to them.
 *
 * @param {string} origin
 * @param {string} creditCode
 * @returns {Promise<{ id: string } | undefined>} the firm's open notice
 */
export async function findNotice(origin, creditCode) {
  const response = await fetch(`${origin}/api/v1/notices?limit=200`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const { items } = await response.json();
  return items.find((notice) => notice.creditCode === creditCode);
}

/**
 * Objects under a real name and with evidence, which holds the firm until it is answered.
 *
 * @param {string} origin
 * @param {string} noticeId
 * @returns {Promise<string>} the receipt's number
 */
export async function object(origin, noticeId) {
  const body = {
    name: '演示群众',
    contact: '000-0000000',
    content: '对公示企业的主导产品占有率有异议（演示）',
    evidence: '行业协会统计摘录（演示）',
  };
  const response = await fetch(`${origin}/api/v1/notices/${noticeId}/objections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`objection to ${noticeId} → ${response.status} ${answer.code}`);
  return answer.receiptNo;
}
