import { type ApplicationState, text } from '@app/domain';
import { noticeText } from './notice-text';

type Case = Parameters<typeof noticeText>[0];

const step = (kind: string, status = 'done') => ({ kind, status });

function aCase(decidedBy: 'leader' | 'meeting', steps: readonly object[]): Case {
  const decisions = [{ decidedBy: 'leader' }, { decidedBy }] as unknown as ApplicationState['decisions'];
  const names = { enterpriseName: '云溪机械', creditCode: '91990124MA0000001X' };
  return { ...names, steps: steps as ApplicationState['steps'], decisions };
}

const NAMES = { tier: text('专精特新中小企业', 'SRDI SME'), batch: text('2026 年第一批', 'First batch of 2026') };

const said = (one: Case) => noticeText(one, NAMES, 5);

describe('the text of a notice', () => {
  const all = [step('documents'), step('preliminary-review'), step('department-review')];

  it('calls the tier and the batch by their names', () => {
    const own = said(aCase('leader', all));
    expect(own.zh).toContain('申报专精特新中小企业（2026 年第一批）');
    expect(own.en).toContain('for SRDI SME (First batch of 2026)');
  });

  it('says by whom it was decided, and never that a meeting sat where a leader decided', () => {
    const byLeader = said(aCase('leader', all));
    expect(byLeader.zh).toMatch(/^经初审、部门联合会审和分管领导审定，拟推荐 云溪机械/);
    expect(byLeader.en).toMatch(
      /^After preliminary review, joint review by the departments and the decision of the responsible leader/,
    );
    expect(byLeader.zh).not.toContain('集体');
    expect(said(aCase('meeting', all)).zh).toMatch(/^经初审、部门联合会审和集体研究，/);
    expect(said(aCase('meeting', all)).en).toContain('deliberation in a meeting');
  });

  it('names only steps that the case went through', () => {
    const visited = said(aCase('leader', [...all, step('site-check')]));
    expect(visited.zh).toContain('经初审、部门联合会审、现场核查和分管领导审定，');
    const skipped = said(
      aCase('leader', [
        step('preliminary-review'),
        step('department-review', 'pending'),
        step('site-check', 'skipped'),
      ]),
    );
    expect(skipped.zh).toContain('经初审和分管领导审定，');
    expect(skipped.en).toContain('After preliminary review and the decision of the responsible leader the county');
  });
});
