import type { UpperEvent } from '../application.types';
import { discrepanciesOf } from './discrepancies';
import { UpperListJudge } from './judge-upper-list';
import type { UpperListRow } from './upper-list.types';

const FIRM = '91990124MA00000001';
const row = (fields: Partial<UpperListRow> = {}): UpperListRow => ({
  row: 2,
  creditCode: FIRM,
  name: '云溪精工（县）有限公司',
  event: 'recognised',
  documentNo: null,
  on: '2026-04-10',
  validFrom: null,
  validTo: null,
  dueOn: null,
  level: 'province',
  tier: 'srdi',
  batch: 'b1',
  ...fields,
});
const known = (fields: Partial<UpperEvent> = {}): UpperEvent => ({
  level: 'province',
  event: 'recognised',
  documentNo: '省〔2026〕1号',
  on: '2026-04-10',
  recordedAt: '2026-04-11T09:00:00.000+08:00',
  by: 'officer',
  ...fields,
});
const returned = (dueOn: string | null) => row({ event: 'returned', dueOn });
const sentBack = (dueOn: string) => known({ event: 'returned', dueOn });
const caseOf = (status: 'open' | 'recognised' | 'refused' | 'withdrawn', upperEvents: readonly UpperEvent[] = []) =>
  ({ id: 'app_1', creditCode: FIRM, tier: 'srdi', batch: 'b1', status, upperEvents }) as const;
const judgeOf = (...cases: ReturnType<typeof caseOf>[]) =>
  new UpperListJudge({ names: new Map([[FIRM, '云溪精工(县)有限公司']]), cases });

describe('a row of an upper level’s list', () => {
  it.each([
    ['match', row(), [caseOf('open')]],
    ['unknown-firm', row({ creditCode: '91990124MA00000002' }), [caseOf('open')]],
    ['name-differs', row({ name: '云溪精密有限公司' }), [caseOf('open')]],
    ['no-open-application', row(), []],
    ['no-open-application', row({ tier: 'little-giant' }), [caseOf('open')]],
    ['no-open-application', row(), [caseOf('withdrawn')]],
    ['duplicate', row(), [caseOf('recognised', [known()])]],
    ['contradicting', row({ on: '2026-04-09' }), [caseOf('recognised', [known()])]],
    ['contradicting', row({ event: 'refused' }), [caseOf('recognised', [known()])]],
    ['contradicting', row(), [caseOf('refused', [known({ level: 'city', event: 'refused' })])]],
    ['contradicting', row({ validTo: '2029-04-09' }), [caseOf('recognised', [known()])]],
    ['contradicting', row({ documentNo: '省〔2026〕2号' }), [caseOf('recognised', [known()])]],
    ['duplicate', returned('2026-04-20'), [caseOf('open', [sentBack('2026-04-20')])]],
    ['duplicate', returned(null), [caseOf('open', [sentBack('2026-04-20')])]],
    ['contradicting', returned('2026-04-21'), [caseOf('open', [sentBack('2026-04-20')])]],
    ['match', { ...returned('2026-04-21'), on: '2026-04-12' }, [caseOf('open', [sentBack('2026-04-20')])]],
    ['match', row({ event: 'site-check' }), [caseOf('open', [known({ event: 'site-check', on: '2026-04-01' })])]],
    ['match', row(), [caseOf('open', [known({ event: 'recommended', level: 'city' })])]],
  ] as const)('is %s', (verdict, listed, cases) => {
    expect(judgeOf(...cases).judge(listed).verdict).toBe(verdict);
  });

  it('may name the firm as it was called before', () => {
    const formerNames = new Map([[FIRM, ['云溪机械厂', '云溪机械（县）有限公司']]]);
    const record = { names: new Map([[FIRM, '云溪精工有限公司']]), formerNames, cases: [caseOf('open')] };
    const verdictOf = (name: string) => new UpperListJudge(record).judge(row({ name })).verdict;
    expect(verdictOf('云溪机械(县) 有限公司')).toBe('match');
    expect(verdictOf('云溪精工有限公司')).toBe('match');
    expect(verdictOf('云溪机械')).toBe('name-differs');
  });

  it('is held against the rows before it', () => {
    const judge = judgeOf(caseOf('open'));
    expect(judge.judge(row()).verdict).toBe('match');
    expect(judge.judge(row({ row: 3 })).verdict).toBe('duplicate');
    expect(judge.judge(row({ row: 4, event: 'refused' }))).toMatchObject({
      verdict: 'contradicting',
      differs: ['event'],
    });
  });
});

describe('the discrepancies of a batch', () => {
  it('are who is absent, who is not ours, and what is told differently', () => {
    const [listed, stranger] = [row({ on: '2026-04-09' }), row({ creditCode: '91990124MA00000002' })];
    const ours = caseOf('recognised', [known()]);
    const absent = { ...caseOf('open'), creditCode: '91990124MA00000003', id: 'app_3' };
    expect(discrepanciesOf([ours, absent], [listed, listed, stranger])).toEqual({
      absent: [absent],
      notOurs: [stranger],
      differing: [{ applicationId: 'app_1', listed, recorded: known(), fields: ['on'] }],
      lacking: [],
    });
  });

  it('are none where the list says what is on record', () => {
    const ours = caseOf('recognised', [known()]);
    expect(discrepanciesOf([ours], [row()])).toEqual({ absent: [], notOurs: [], differing: [], lacking: [] });
  });

  it('are firms that were recognised although a prerequisite did not hold', () => {
    const recorded = { ...known(), lacking: [['srdi']] };
    const ours = caseOf('recognised', [recorded]);
    expect(discrepanciesOf([ours], [row()]).lacking).toEqual([{ case: ours, recorded }]);
  });
});
