import type { Checked } from '@app/record';
import { checkRecord } from './check-record';

async function* found(): AsyncGenerator<Checked> {
  yield { ref: { type: 'application', id: 'app_1' }, matches: true };
  yield { ref: { type: 'application', id: 'app_2' }, matches: false };
  const firstBreak = { aggregate: { type: 'notice', id: 'ntc_1' }, revision: 3, reason: 'own-hash' } as const;
  yield { ref: { type: 'notice', id: 'ntc_1' }, matches: true, firstBreak };
}

describe('the check of the record', () => {
  it('tells what is not what its events say, and where a chain breaks', async () => {
    const lines: string[] = [];
    expect(await checkRecord({ checkAll: found }, (line) => lines.push(line))).toEqual({ seen: 3, wrong: 2 });
    expect(lines).toEqual([
      'application app_2: its snapshot is not what its events say',
      'notice ntc_1: its chain breaks at revision 3 (own-hash)',
    ]);
  });
});
