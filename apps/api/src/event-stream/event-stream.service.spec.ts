import type { Principal } from '@app/auth';
import type { AggregateType } from '@app/domain';
import type { SnapshotChange, SnapshotChanges, SnapshotListener } from '@app/persistence';
import { EventStreamService, type StreamedEvent } from './event-stream.service';

const FIRM = '91990124MA7EXAMPL1';

const person = (of: Partial<Principal>): Principal => ({
  ...{ id: 'somebody', name: 'somebody', roles: [], regionCode: '990124', sessionId: 's' },
  ...of,
});

const changeOf = (type: AggregateType, of: Partial<SnapshotChange> = {}): SnapshotChange => ({
  ...{ ref: { type, id: `${type}-1` }, revision: 2, creditCode: FIRM, regionCode: '990124101' },
  ...{ status: 'open', closed: false, awaits: { who: 'person', since: '' }, nextDueAt: null },
  ...of,
});

/** What somebody is told of changes, without the word that the stream stands. */
function told(caller: Principal, ...changes: SnapshotChange[]): unknown[] {
  const listeners: SnapshotListener[] = [];
  const source = { subscribe: (listener: SnapshotListener) => (listeners.push(listener), () => undefined) };
  const service = new EventStreamService(source as unknown as SnapshotChanges);
  const seen: StreamedEvent[] = [];
  service.of(caller).subscribe((event) => seen.push(event));
  changes.forEach((change) => listeners.forEach((listener) => listener.changed(change)));
  service.onModuleDestroy();
  expect(seen[0]?.type).toBe('gap');
  return seen.slice(1).map(({ data }) => ('type' in data ? data.type : data));
}

describe('the event stream', () => {
  const all = (['enterprise', 'application', 'notice', 'panel', 'meeting', 'expert'] as const).map((type) =>
    changeOf(type),
  );

  it('tells the office of everything in its branch, and of nothing outside', () => {
    const office = person({ roles: ['officer'], regionCode: '990124' });
    expect(told(office, ...all)).toHaveLength(all.length);
    expect(told(office, changeOf('application', { regionCode: '990125101' }))).toEqual([]);
  });

  it('tells a firm of its own things, and not that experts or a meeting have it before them', () => {
    const firm = person({ roles: ['enterprise'], creditCode: FIRM });
    expect(told(firm, ...all)).toEqual(['enterprise', 'application', 'notice']);
    expect(told(firm, changeOf('application', { creditCode: '91990124MA7EXAMPL2' }))).toEqual([]);
  });
});
