import { WILLING } from '../answers.mjs';
import { Refused } from '../client.mjs';
import { addDays } from '../clock.mjs';
import { demonstrationInputs } from '../figures.mjs';
import { findNotice, object } from '../public.mjs';
import { inTier } from './scenario.mjs';

const PAUSE_DAYS = 5;

/** @param {import('./scenario.mjs').Stage} stage @returns {Promise<any>} the firm's cultivation */
const cultivationOf = ({ officer, firm }) => officer.get(`/api/v1/cultivations/${firm.creditCode}`);

/** What waits for anybody in the firm's application of a tier. */
async function tasksOf({ officer, firm }, applicationId) {
  const { items } = await officer.get(`/api/v1/tasks?scope=all&enterprise=${firm.creditCode}&limit=200`);
  return items.filter(({ subject }) => subject.id === applicationId);
}

/** A paused case hides its tasks and takes no step. */
async function mustStandStill({ owner }, task, stillWaiting) {
  if (stillWaiting.length > 0) throw new Error('暂停后仍有待办 tasks of a paused case are still listed');
  try {
    await owner.post(
      task.actions[0].href,
      (await WILLING['submit-documents']({ client: owner, task, today: '' })).body,
    );
  } catch (error) {
    if (error instanceof Refused && error.code === 'CULTIVATION_PAUSED') return;
    throw error;
  }
  throw new Error('暂停后仍可办理 a paused case took a step');
}

/**
 * The officer pauses the cultivation while the firm owes documents, and resumes it some days later: the firm gets back
 * exactly the days that it had left.
 */
export function pausedAndResumed(tier) {
  return {
    answers: ({ memory }) =>
      inTier('submit-documents', tier, (moment) => (memory.resumed ? WILLING['submit-documents'](moment) : undefined)),
    script: async (stage) => {
      const { officer, firm, today, until } = stage;
      const path = `/api/v1/cultivations/${firm.creditCode}`;
      const waiting = await until('documents asked for', async () => {
        const { applications } = await cultivationOf(stage);
        const running = applications.find((one) => one.tier === tier && one.status === 'open');
        const tasks = running ? await tasksOf(stage, running.id) : [];
        return tasks.find(({ kind }) => kind === 'submit-documents');
      });
      await officer.post(`${path}/pause`, { reason: '企业厂房搬迁' });
      await mustStandStill(stage, waiting, await tasksOf(stage, waiting.subject.id));
      const resumeOn = addDays(today(), PAUSE_DAYS);
      await until('days to pass', async () => (today() >= resumeOn ? true : undefined));
      await officer.post(`${path}/resume`, { comment: '搬迁完成' });
      const [again] = await tasksOf(stage, waiting.subject.id);
      if (!(again?.dueOn > waiting.dueOn)) {
        throw new Error(`恢复后期限未顺延 due ${waiting.dueOn} before the pause, ${again?.dueOn} after it`);
      }
      firm.memory.resumed = true;
    },
  };
}

/**
 * A member of the public objects to the firm's notice; the officer looks into it. Upheld, the case is the deciding
 * leader's again, who refuses.
 *
 * @param {'upheld' | 'dismissed'} finding
 */
export function objected(finding) {
  const reason = finding === 'upheld' ? '经核查，占有率证明不能成立' : '经核查，证明材料真实有效';
  return {
    answers: () => ({
      'answer-objection': () => ({ action: 'answer', body: { finding, reason } }),
      ...inTier('decide', 'srdi', (moment, { decisions }) =>
        finding === 'upheld' && decisions.length > 0
          ? { action: 'decision', body: { decision: 'refuse', reason: '公示异议成立（附件1（八））' } }
          : WILLING.decide(moment),
      ),
    }),
    script: async ({ origin, firm, until }) => {
      const notice = await until('notice', () => findNotice(origin, firm.creditCode));
      await object(origin, notice.id);
    },
  };
}

/** The next rung cannot be opened with these figures; it is as soon as better ones are put. */
export function blockedUntilBetterFigures(figures) {
  return async (stage) => {
    const { officer, firm, today, until } = stage;
    const { tier } = await until('blocked opening', async () => (await cultivationOf(stage)).blocked ?? undefined);
    if (tier !== firm.scenario.target) throw new Error(`受阻的不是目标层级 blocked at ${tier}`);
    const items = demonstrationInputs(figures, today());
    await officer.put(`/api/v1/enterprises/${firm.creditCode}/indicators`, { items });
  };
}
