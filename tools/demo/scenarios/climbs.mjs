import { WILLING } from '../answers.mjs';
import { ALL_TITLES } from './scenario.mjs';

const TO_THE_TOP = {
  target: 'little-giant',
  figures: 'grown',
  ends: { cultivation: 'achieved', tier: 'little-giant', applications: ALL_TITLES },
};

function atMeeting() {
  return {
    decide: () => ({
      action: 'decision',
      body: { decision: 'recommend', reason: '局务会研究同意推荐', decidedBy: 'meeting', minutesNo: '演示〔2026〕3号' },
    }),
  };
}

/** One paper is classified: it is never uploaded, its custodian and number are. */
function withPaperOffline() {
  return {
    'submit-documents': async (moment) => {
      const { action, body } = await WILLING['submit-documents'](moment);
      const [first, ...others] = body.items;
      const offline = { itemId: first.itemId, offline: { custodian: '保密室', paperNo: 'M-2026-01' } };
      return { action, body: { ...body, items: [offline, ...others] } };
    },
  };
}

function withPlanReturnedOnce({ memory }) {
  return {
    'approve-plan': (moment) => {
      if (memory.planReturned) return WILLING['approve-plan'](moment);
      memory.planReturned = true;
      return { action: 'return', body: { reason: '请核实措施责任人' } };
    },
  };
}

/** From small to little giant. @type {import('./scenario.mjs').Scenario[]} */
export const CLIMBS = [
  { id: 'climb-1', title: '一路顺利 smooth climb', ...TO_THE_TOP },
  { id: 'climb-2', title: '一路顺利 smooth climb', ...TO_THE_TOP },
  { id: 'climb-3', title: '一路顺利 smooth climb', ...TO_THE_TOP },
  { id: 'meeting', title: '局务会决定 decided by a meeting', ...TO_THE_TOP, answers: atMeeting },
  { id: 'offline-paper', title: '涉密材料线下 classified paper off line', ...TO_THE_TOP, answers: withPaperOffline },
  {
    id: 'plan-returned',
    title: '方案退回重拟 plan sent back once',
    ...TO_THE_TOP,
    answers: withPlanReturnedOnce,
    onRecord: ['plan-returned'],
  },
];
