import { pdfOf } from './pdf.mjs';

/**
 * How each kind of task is answered. An answer is `{ action, body }`: the name of one of the task's actions and what goes
 * there; undefined leaves the task alone for now. A scenario overrides single kinds.
 *
 * @typedef {{ id: string, kind: string, subject: { type: string, id: string }, dueOn: string | null, light: string,
 *   enterprise: { creditCode: string, name: string }, actions: { name: string, method: 'POST' | 'PUT', href: string }[],
 *   expects?: any }} Task
 * @typedef {{ client: import('./client.mjs').Client, task: Task, today: string }} Moment
 * @typedef {{ action: string, body: unknown } | undefined} Answer
 * @typedef {Record<string, (moment: Moment) => Answer | Promise<Answer>>} Answers
 */

/** Uploads of one firm at a time. */
const AT_ONCE = 4;

/** What the firm must hand in, or hand in again. @param {Moment} moment */
async function submitAll({ client, task }) {
  const request = await client.get(task.actions[0].href.replace(/\/submissions$/, ''));
  const wanted = request.items.filter(
    ({ status, required }) => status === 'returned' || (status === 'open' && required),
  );
  const items = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    items.push(...(await Promise.all(wanted.slice(at, at + AT_ONCE).map((item) => uploaded(client, task, item)))));
  }
  return { action: 'submissions', body: { items, comment: '演示材料' } };
}

async function uploaded(client, { enterprise: { creditCode } }, { id: itemId, type }) {
  const file = { name: `${type}.pdf`, bytes: pdfOf(`${type} ${creditCode}`), type: 'application/pdf' };
  const { id: documentId } = await client.upload('/api/v1/documents', file, { creditCode, type });
  return { itemId, documentId };
}

/** @param {Moment} moment */
async function acceptAll({ client, task }) {
  const request = await client.get(task.actions[0].href.replace(/\/checks$/, ''));
  const items = request.items
    .filter((item) => item.status === 'submitted')
    .map((item) => ({ itemId: item.id, verdict: 'accepted' }));
  return { action: 'checks', body: { items } };
}

/** The level that recognises a tier is in the task; statistics alone decides who is above scale. */
function recognise({ task, today }) {
  const { events = ['recognised'], recognisedBy = ['province'] } = task.expects ?? {};
  const event = events.includes('recognised') ? 'recognised' : events[0];
  const level = recognisedBy[0];
  return {
    action: 'upper-events',
    body: { level, event, on: today, documentNo: `演示〔2026〕${task.subject.id.slice(-4)}号` },
  };
}

/** Everything goes well. @type {Answers} */
export const WILLING = {
  'confirm-willingness': () => ({ action: 'willingness', body: { agree: true, comment: '同意' } }),
  'approve-plan': () => ({ action: 'approve', body: { comment: '同意实施' } }),
  'submit-documents': submitAll,
  'check-documents': acceptAll,
  'preliminary-review': () => ({ action: 'opinions', body: { verdict: 'agree', reason: '材料齐全，符合条件' } }),
  'department-opinion': () => ({ action: 'opinions', body: { verdict: 'agree', reason: '本部门职责内未发现问题' } }),
  'site-check': ({ today }) => ({
    action: 'site-check',
    body: {
      result: 'consistent',
      checkedOn: today,
      place: '厂区',
      people: ['核查员甲', '核查员乙'],
      findings: '与申报一致',
    },
  }),
  decide: () => ({ action: 'decision', body: { decision: 'recommend', reason: '符合管理办法规定条件' } }),
  'file-on-platform': ({ task, today }) => ({
    action: 'platform-record',
    body: { kind: 'filed', receiptNo: `F-${task.subject.id.slice(-6)}`, on: today },
  }),
  'audit-on-platform': ({ task, today }) => ({
    action: 'platform-record',
    body: { kind: 'audited', receiptNo: `A-${task.subject.id.slice(-6)}`, on: today },
  }),
  'record-upper-event': recognise,
  'answer-objection': () => ({ action: 'answer', body: { finding: 'dismissed', reason: '经核查，异议不成立' } }),
  'meet-checkpoint': () => ({ action: 'meet', body: { comment: '已完成' } }),
  'update-title': () => ({ action: 'update', body: { comment: '已在平台完成年度更新' } }),
};
