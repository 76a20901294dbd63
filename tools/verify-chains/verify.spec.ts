import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { StoredEvent } from '@app/persistence';
import { canonicalHash, merkleRoot } from '@app/record';
import fc from 'fast-check';

const PROGRAM = join(__dirname, 'verify.mjs');

interface Verdict {
  readonly exit: number | null;
  readonly output: string;
}

const check = (input: unknown): Verdict => {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM], { input: text, encoding: 'utf8' });
  return { exit: status, output: stdout + stderr };
};

const someData = (): object => ({
  amount: '12.50',
  é: [1e21, 1e-7, true, null],
  '\u20ac': { z: 1, a: 2 },
  note: '企业"一"\n',
});

const seal = (event: Omit<StoredEvent, 'hash'>): StoredEvent => ({ ...event, hash: canonicalHash(event) });

function streamOf(id: string, length: number, data: (revision: number) => object = someData): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (let revision = 1; revision <= length; revision += 1) {
    events.push(
      seal({
        id: `evt_${id}_${revision}`,
        aggregate: { type: 'application', id },
        revision,
        type: 'submitted',
        at: '2026-04-13T09:00:00.000+08:00',
        recordedAt: '2026-04-13T09:00:00.000+08:00',
        actor: { kind: 'person', id: 'officer', roles: ['officer'] },
        commandId: `c${revision}`,
        data: data(revision),
        prevHash: events.at(-1)?.hash ?? '0'.repeat(64),
      }),
    );
  }
  return events;
}

const streams = ['app_b', 'app_a', 'app_c'].map((id) => streamOf(id, 3));
const events = streams.flat();
const heads = streams.map((stream) => {
  const { aggregate, revision, hash } = stream.at(-1) as StoredEvent;
  return { aggregate, revision, headHash: hash };
});
const dossier = { creditCode: 'F', events, heads, root: merkleRoot(heads) };

describe('the chain checker that shares no code with the product', () => {
  it('follows the links of events whose data are kept back, and still finds one changed', () => {
    const { data: _data, ...links } = events[1] as StoredEvent;
    const veiled = events.with(1, { ...links, redacted: 'objector' } as never);
    const valid = `valid: 9 events (1 redacted) in 3 streams, root ${dossier.root}\n`;
    expect(check({ ...dossier, events: veiled })).toEqual({ exit: 0, output: valid });
    const changed = veiled.with(1, { ...links, hash: 'f'.repeat(64), redacted: 'objector' } as never);
    expect(check({ ...dossier, events: changed }).exit).toBe(1);
  });

  it('finds a dossier valid, and events alone, as an array or one a line', () => {
    expect(check(dossier)).toEqual({ exit: 0, output: `valid: 9 events in 3 streams, root ${dossier.root}\n` });
    expect(check(events).exit).toBe(0);
    expect(check(events.map((event) => JSON.stringify(event)).join('\n')).exit).toBe(0);
  });

  it('names the event in which a single byte was changed', () => {
    const changed = JSON.stringify(dossier).replace('"c2"', '"c3"');

    expect(check(changed)).toMatchObject({
      exit: 1,
      output: expect.stringContaining(
        'first break: application app_b, revision 2: hash is not that of the content',
      ) as unknown,
    });
  });

  it('sees an event that is missing, at the end too, a false head and a false root', () => {
    const without = (index: number) => ({ ...dossier, events: events.filter((_, i) => i !== index) });
    expect(check(without(1)).output).toContain('revision 3 follows 1');
    expect(check(without(8)).output).toContain('does not end at its stated head');
    expect(check({ ...dossier, heads: heads.slice(1) }).output).toContain('has no stated head');
    expect(check({ ...dossier, root: '0'.repeat(64) }).output).toContain('root is');
  });

  it('sees a chain that was written anew from an event on, by the heads', () => {
    const forged = streamOf('app_b', 3).map((event) => ({ ...event, data: {} }));
    const [first, ...rest] = forged.map(({ hash, ...event }) => event);
    const resealed = rest.reduce<StoredEvent[]>(
      (chain, event) => [...chain, seal({ ...event, prevHash: chain.at(-1)?.hash ?? '' })],
      first ? [seal(first)] : [],
    );

    expect(check({ ...dossier, events: [...resealed, ...events.slice(3)] }).output).toContain(
      'does not end at its stated head',
    );
  });

  it('says what it cannot read', () => {
    expect(check('not a dossier')).toMatchObject({ exit: 2 });
  });

  it('agrees with the product on the canonical form of any value', () => {
    const values = fc.sample(fc.dictionary(fc.string(), fc.jsonValue()), 300);
    const stream = streamOf('app_any', values.length, (revision) => values[revision - 1] ?? {});

    expect(check(stream)).toMatchObject({ exit: 0 });
  });
});
