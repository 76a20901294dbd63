import { WILLING } from '../answers.mjs';
import { objected } from './scripts.mjs';
import { inTier } from './scenario.mjs';

/** Ends at the srdi rung, with the title below it. */
const stopped = (result) => ({
  target: 'srdi',
  figures: 'small',
  ends: {
    cultivation: 'carried-over',
    tier: 'innovative-sme',
    applications: ['innovative-sme recognised', `srdi ${result}`],
  },
});

const refuse = (reason) => ({ action: 'decision', body: { decision: 'refuse', reason } });

const refusedAbove = (tier) =>
  inTier('record-upper-event', tier, (moment) => {
    const { events, recognisedBy } = moment.task.expects;
    if (!events.includes('refused')) return WILLING['record-upper-event'](moment);
    return { action: 'upper-events', body: { level: recognisedBy[0], event: 'refused', on: moment.today } };
  });

const inconsistentSite = () => ({
  ...inTier('site-check', 'srdi', async (moment) => {
    const { action, body } = await WILLING['site-check'](moment);
    return { action, body: { ...body, result: 'inconsistent', findings: '现场产线与申报产品不符' } };
  }),
  ...inTier('decide', 'srdi', () => refuse('现场核查与申报不一致（附件1（二））')),
});

function withdrawn() {
  return inTier('submit-documents', 'srdi', () => ({
    action: 'withdraw',
    body: { reason: '企业调整申报计划' },
  }));
}

/** Not every firm gets there. @type {import('./scenario.mjs').Scenario[]} */
export const ENDS = [
  {
    id: 'county-refused',
    title: '县级不予推荐 refused by the county',
    ...stopped('refused'),
    answers: () => inTier('decide', 'srdi', () => refuse('主导产品不属于申报领域（附件1（八））')),
  },
  {
    id: 'upper-refused',
    title: '上级未认定 refused above',
    ...stopped('refused'),
    answers: () => refusedAbove('srdi'),
  },
  {
    id: 'statistics-refused',
    title: '统计部门未纳入 not taken up by statistics',
    target: 'above-scale',
    figures: 'grown',
    answers: () => refusedAbove('above-scale'),
    ends: { cultivation: 'carried-over', tier: 'small', applications: ['above-scale refused'] },
  },
  {
    id: 'site-inconsistent',
    title: '现场核查不一致 inconsistent site check',
    ...stopped('refused'),
    answers: inconsistentSite,
  },
  { id: 'withdrawn', title: '企业撤回 withdrawn', ...stopped('withdrawn'), answers: withdrawn },
  {
    id: 'objection-upheld',
    title: '公示异议成立 objection upheld',
    ...stopped('refused'),
    ...objected('upheld'),
    onRecord: ['objection-received', 'objection-answered', 'steps-reopened'],
  },
  {
    id: 'declined',
    title: '企业不愿培育 declined',
    target: 'little-giant',
    figures: 'grown',
    answers: () => ({
      'confirm-willingness': () => ({ action: 'willingness', body: { agree: false, comment: '暂无计划' } }),
    }),
    ends: { cultivation: 'declined', tier: 'small', applications: [] },
  },
  {
    id: 'lapsed',
    title: '久拖不办终止 lapsed',
    target: 'innovative-sme',
    figures: 'small',
    answers: () => ({ 'submit-documents': () => undefined }),
    ends: { cultivation: 'carried-over', tier: 'small', applications: ['innovative-sme lapsed'] },
    onRecord: ['reminded', 'escalated'],
    late: true,
  },
];
