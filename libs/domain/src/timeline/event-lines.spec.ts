import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATE_TYPES, type AggregateType } from '../kernel/decider';
import { aCultivation } from '../testing/cases';
import { headStart } from '../testing/moves';
import { EVENT_LINES, lineOf, redactionOf } from './event-lines';

const SOURCE = join(__dirname, '..');

/** The types of events by the text of the files that declare them, of an aggregate or (`turn`) of all. */
function declared(folder: string): string[] {
  const files = readdirSync(join(SOURCE, folder)).filter((file) => file.endsWith('.events.ts'));
  return files.flatMap((file) =>
    [...readFileSync(join(SOURCE, folder, file), 'utf8').matchAll(/readonly type: '([a-z-]+)'/g)].map(([, type]) =>
      String(type),
    ),
  );
}

describe('the lines of a timeline', () => {
  it.each(AGGREGATE_TYPES)('have one for every event of %s', (aggregate: AggregateType) => {
    const types = declared(aggregate);
    expect(types.length).toBeGreaterThan(2);
    expect(types.filter((type) => !EVENT_LINES[aggregate][type])).toEqual([]);
  });

  it('say a whole climb in both languages, without a code that nobody knows', () => {
    const lines = headStart(aCultivation(), 90).events.map(({ aggregate, event }) => lineOf(aggregate.type, event));
    expect(lines.filter(({ zh }) => !/[\u4e00-\u9fff]/.test(zh))).toEqual([]);
    expect(lines.filter(({ en }) => !/[a-z]/i.test(en) || /undefined|null|[\u4e00-\u9fff]{6}/.test(en))).toEqual([]);
    expect(lines.filter(({ zh }) => /undefined|null/.test(zh))).toEqual([]);
  });

  it('read an event whose data are not what they are now, or which nobody knows any more', () => {
    expect(lineOf('application', { type: 'opinion-given', data: {} }).zh).toBe('opinion-given');
    expect(lineOf('notice', { type: 'long-forgotten', data: {} }).en).toBe('long-forgotten');
  });

  it('keep back what an objector said', () => {
    expect(redactionOf('notice', 'objection-received')).toBe('objector');
    expect(redactionOf('notice', 'notice-published')).toBeNull();
  });
});
