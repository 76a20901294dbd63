import { WILLING } from '../answers.mjs';
import { addDays } from '../clock.mjs';
import { blockedUntilBetterFigures, objected, pausedAndResumed } from './scripts.mjs';
import { inTier, recognised, thingOf } from './scenario.mjs';

const TO_SRDI = {
  target: 'srdi',
  figures: 'small',
  ends: { cultivation: 'achieved', tier: 'srdi', applications: recognised('innovative-sme', 'srdi') },
};
/** Calendar days after the due day: reminders and the first escalation have passed, the end of waiting has not. */
const LATE_DAYS = 8;

/** One item goes back with a reason at the first pass. */
function returnOneItem() {
  return inTier('check-documents', 'srdi', async (moment) => {
    const request = await thingOf(moment);
    const answer = await WILLING['check-documents'](moment);
    if (request.round > 1 || request.cause !== 'step') return answer;
    const [first, ...others] = answer.body.items;
    const returned = { itemId: first.itemId, verdict: 'returned', reason: '缺盖章页' };
    return { ...answer, body: { items: [returned, ...others] } };
  });
}

function returnedFromAbove() {
  return inTier('record-upper-event', 'srdi', (moment, application) => {
    const returned = application.upperEvents.some(({ event }) => event === 'returned');
    if (returned && application.documentRequests.some(({ status }) => status === 'open')) return undefined;
    if (returned) return WILLING['record-upper-event'](moment);
    const body = { level: 'province', event: 'returned', on: moment.today, documentNo: '省演示〔2026〕补正1号' };
    return { action: 'upper-events', body };
  });
}

function returnedByLeader() {
  return inTier('decide', 'srdi', (moment, { decisions }) => {
    if (decisions.length > 0) return WILLING.decide(moment);
    const body = { decision: 'return', returnTo: 'documents', reason: '研发费用辅助账与审计报告口径不一，请补充说明' };
    return { action: 'decision', body };
  });
}

/** One department objects with fact and clause; the leader sends the case back to the review, where it is resolved. */
function departmentObjects() {
  return {
    ...inTier('department-opinion', 'srdi', async (moment) => {
      const { round } = await thingOf(moment);
      if (moment.client.username !== 'market' || round > 1) return WILLING['department-opinion'](moment);
      return { action: 'opinions', body: { verdict: 'object', reason: '知识产权变更登记未办结（附件1（七））' } };
    }),
    ...inTier('decide', 'srdi', (moment, { standingObjections }) => {
      if (standingObjections.length === 0) return WILLING.decide(moment);
      const body = { decision: 'return', returnTo: 'department-review', reason: '请市场监管部门复核登记情况' };
      return { action: 'decision', body };
    }),
  };
}

const whenLate = (kind, tier, who) =>
  inTier(kind, tier, (moment) => {
    const mine = who === undefined || moment.client.username === who;
    return mine && moment.today < addDays(moment.task.dueOn, LATE_DAYS) ? undefined : WILLING[kind](moment);
  });

/** Refused above, planned again by the officer for the next round, recognised then. */
function plannedAgain({ memory }) {
  return {
    ...inTier('record-upper-event', 'innovative-sme', (moment) => {
      if (memory.refused) return WILLING['record-upper-event'](moment);
      memory.refused = true;
      return { action: 'upper-events', body: { level: recogniser(moment), event: 'refused', on: moment.today } };
    }),
    'meet-checkpoint': (moment) => {
      const canReplan = moment.task.actions.some(({ name }) => name === 'replan');
      if (!canReplan) return WILLING['meet-checkpoint'](moment);
      return { action: 'replan', body: { reason: '补齐短板后再次申报' } };
    },
  };
}

const recogniser = ({ task }) => task.expects.recognisedBy[0];

/** Something comes between, and the firm gets there all the same. @type {import('./scenario.mjs').Scenario[]} */
export const DETOURS = [
  { id: 'documents-returned', title: '材料退回补正 documents returned', ...TO_SRDI, answers: returnOneItem },
  {
    id: 'upper-returned',
    title: '上级退回补正后认定 returned above',
    ...TO_SRDI,
    answers: returnedFromAbove,
    onRecord: ['documents-requested'],
  },
  {
    id: 'leader-returned',
    title: '领导退回 returned by the leader',
    ...TO_SRDI,
    answers: returnedByLeader,
    onRecord: ['steps-reopened'],
  },
  {
    id: 'department-objects',
    title: '部门异议化解 objection resolved',
    ...TO_SRDI,
    answers: departmentObjects,
    onRecord: ['steps-reopened'],
  },
  {
    id: 'paused',
    title: '暂停后恢复 paused and resumed',
    ...TO_SRDI,
    ...pausedAndResumed('srdi'),
    onRecord: ['cultivation-paused', 'application-paused', 'cultivation-resumed', 'application-resumed'],
  },
  {
    id: 'objection-dismissed',
    title: '公示异议不成立 objection dismissed',
    ...TO_SRDI,
    ...objected('dismissed'),
    onRecord: ['objection-received', 'objection-answered'],
  },
  {
    id: 'blocked',
    title: '不达标，改进后申报 better figures first',
    ...TO_SRDI,
    figures: 'low-rd',
    script: blockedUntilBetterFigures('small'),
    onRecord: ['opening-blocked', 'facts-changed'],
  },
  {
    id: 'late-firm',
    title: '企业逾期 late firm',
    ...TO_SRDI,
    target: 'innovative-sme',
    ends: { cultivation: 'achieved', tier: 'innovative-sme', applications: recognised('innovative-sme') },
    answers: () => whenLate('submit-documents', 'innovative-sme'),
    onRecord: ['reminded', 'escalated'],
    late: true,
  },
  {
    id: 'late-department',
    title: '部门逾期 late department',
    ...TO_SRDI,
    answers: () => whenLate('department-opinion', 'srdi', 'tax'),
    onRecord: ['reminded', 'escalated'],
    late: true,
  },
  {
    id: 'planned-again',
    title: '未获认定，再次申报 refused, planned again',
    target: 'innovative-sme',
    figures: 'small',
    answers: plannedAgain,
    ends: {
      cultivation: 'achieved',
      tier: 'innovative-sme',
      applications: ['innovative-sme refused', 'innovative-sme recognised'],
    },
    onRecord: ['replan-ordered'],
  },
  {
    id: 'above-scale',
    title: '小升规 above scale by statistics',
    target: 'above-scale',
    figures: 'grown',
    ends: { cultivation: 'achieved', tier: 'above-scale', applications: recognised('above-scale') },
  },
];
