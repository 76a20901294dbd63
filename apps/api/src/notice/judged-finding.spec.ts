import type { StoredSnapshot } from '@app/record';
import { toJudgedFinding } from './notice.mapper';

const at = '2026-04-13T09:00:00.000+08:00';
const objection = {
  ...{ id: 'ntc_1.o1', receiptNo: 'YY-1', at, content: '产能不实', evidence: '银行流水', holds: false },
  files: [{ documentId: 'doc_1', fileName: '流水.pdf', sha256: 'ab' }],
  answer: { finding: 'upheld', reason: '经查属实', by: 'officer', at },
  late: { outcome: 'acted-on', reason: '已报告市局', by: 'leader', at },
};
const snapshot = { revision: 9, state: { id: 'ntc_1', objections: [objection] } } as unknown as StoredSnapshot;

describe('what a leader reads of an objection that was upheld late', () => {
  it('is the finding and what follows, and none of the words', () => {
    const shown = toJudgedFinding(snapshot, 'ntc_1.o1');
    expect(shown).toEqual({
      ...{ id: 'ntc_1.o1', noticeId: 'ntc_1', at, revision: 9 },
      answer: { finding: 'upheld', reason: '经查属实', at },
      late: { outcome: 'acted-on', reason: '已报告市局', at },
    });
    expect(JSON.stringify(shown)).not.toMatch(/产能|流水|YY-1/);
  });
});
