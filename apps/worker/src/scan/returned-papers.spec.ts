import { DomainError, text } from '@app/domain';
import type { DocumentRow } from '@app/persistence';
import type { CommandPath, SnapshotReader } from '@app/record';
import { ReturnedPapers } from './returned-papers';

const paper = { id: 'doc_1', creditCode: '91990124MA0000001X' } as DocumentRow;
const items = [{ id: 'i1', status: 'accepted', documentId: 'doc_1' }];

/** A case as the scanner looks at it. */
const aCase = (id: string, more: object = {}) => ({
  revision: 7,
  state: {
    ...{ id, creditCode: paper.creditCode, tier: 'srdi', status: 'open', paused: null, hearing: null },
    ...{ requests: [{ id: `${id}.d1`, status: 'closed', items }], decisions: [], reviews: [], actedForFirm: [] },
    ...{ steps: [{ kind: 'preliminary-review', status: 'open' }], platform: { filed: null, audited: null } },
    ...more,
  },
});

function told(cases: readonly object[], refusing: readonly string[] = []) {
  const commands: string[] = [];
  const path = {
    execute: ({ aggregate, command }: { aggregate: { id: string }; command: { type: string } }) => {
      if (refusing.includes(aggregate.id)) {
        return Promise.reject(new DomainError(409, 'STEP_NOT_OPEN', text('不能办理', 'Not now')));
      }
      commands.push(`${command.type} ${aggregate.id}`);
      return Promise.resolve();
    },
  };
  const snapshots = { ofFirm: () => Promise.resolve(cases) };
  const papers = new ReturnedPapers(snapshots as unknown as SnapshotReader, path as unknown as CommandPath);
  return { commands, done: papers.sendBack(paper, 'Eicar') };
}

describe('an infected paper that several cases share', () => {
  it('is told to every case although one refuses, and the queue comes again for that one', async () => {
    const { commands, done } = told([aCase('app_1'), aCase('app_2'), aCase('app_3')], ['app_1']);
    await expect(done).rejects.toMatchObject({ code: 'STEP_NOT_OPEN' });
    expect(commands).toEqual(['quarantine-items app_2', 'quarantine-items app_3']);
  });

  it('is told to a case whose refusal is under review, and not to one that can hear nothing any more', async () => {
    const review = { status: 'refused', refusalReview: { status: 'open' }, decisions: [{ decision: 'refuse' }] };
    const { commands, done } = told([aCase('app_1', review), aCase('app_2', { status: 'withdrawn' }), aCase('app_3')]);
    await done;
    expect(commands).toEqual(['quarantine-items app_1', 'quarantine-items app_3']);
  });

  it('is put on the firm’s record where a case was decided upon it', async () => {
    const decisions = [{ decision: 'recommend' }];
    const filing = [
      { kind: 'decision', status: 'done' },
      { kind: 'filing', status: 'open' },
    ];
    const { commands, done } = told([
      aCase('app_1', { decisions, steps: filing }),
      aCase('app_2', { decisions, steps: filing, status: 'recognised' }),
    ]);
    await done;
    const onRecord = `note-lost-paper ${paper.creditCode}`;
    expect(commands).toEqual([onRecord, 'quarantine-items app_1', onRecord]);
  });
});
