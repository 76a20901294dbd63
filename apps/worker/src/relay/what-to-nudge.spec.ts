import type { AwaitingThing } from '@app/persistence';
import { ALERT_AFTER_MS, NUDGE_AGAIN_MS, remembered, storyOfThing, verdictOn } from './what-to-nudge';

const AT = '2026-04-13T09:00:00.000+08:00';

function aThing(changes: Partial<AwaitingThing> = {}): AwaitingThing {
  return {
    ref: { type: 'application', id: 'app_1' },
    revision: 3,
    creditCode: 'CODE',
    regionCode: '990124',
    awaits: { who: 'workflow', since: AT },
    nextDueAt: null,
    ...changes,
  };
}

describe('the story of a thing', () => {
  it('is that of the firm for the firm and its cultivation, and its own for everything else', () => {
    expect(storyOfThing({ type: 'enterprise', id: 'CODE' }, 'CODE')).toEqual({ kind: 'enterprise', id: 'CODE' });
    expect(storyOfThing({ type: 'cultivation', id: 'cul_1' }, 'CODE')).toEqual({ kind: 'enterprise', id: 'CODE' });
    expect(storyOfThing({ type: 'application', id: 'app_1' }, 'CODE')).toEqual({ kind: 'application', id: 'app_1' });
    expect(storyOfThing({ type: 'rule-set', id: 'little-giant@2027' }, '')).toBeUndefined();
    expect(storyOfThing({ type: 'notice', id: 'ntc_1' }, 'CODE')).toEqual({ kind: 'notice', id: 'ntc_1' });
  });
});

describe('a thing that awaits its workflow', () => {
  it('is nudged when it is first seen, and says why', () => {
    expect(verdictOn(aThing(), undefined, 0).nudge).toBe('awaits');
    const due = aThing({ awaits: { who: 'person', since: AT }, nextDueAt: AT });
    expect(verdictOn(due, undefined, 0).nudge).toBe('due');
  });

  it('is left alone until thirty seconds have passed, then nudged again', () => {
    const known = remembered(aThing(), undefined, 1_000, true);
    expect(verdictOn(aThing(), known, 1_000 + NUDGE_AGAIN_MS - 1).nudge).toBeUndefined();
    expect(verdictOn(aThing(), known, 1_000 + NUDGE_AGAIN_MS).nudge).toBe('again');
  });

  it('is nudged at once for a new revision', () => {
    const known = remembered(aThing(), undefined, 1_000, true);
    expect(verdictOn(aThing({ revision: 4 }), known, 1_001).nudge).toBe('awaits');
  });

  it('raises an alert after five minutes, counted from the first nudge of this revision', () => {
    let known = remembered(aThing(), undefined, 0, true);
    for (let now = NUDGE_AGAIN_MS; now < ALERT_AFTER_MS; now += NUDGE_AGAIN_MS) {
      expect(verdictOn(aThing(), known, now).alert).toBe(false);
      known = remembered(aThing(), known, now, true);
    }
    expect(verdictOn(aThing(), known, ALERT_AFTER_MS).alert).toBe(true);
    known = remembered(aThing({ revision: 4 }), known, ALERT_AFTER_MS, true);
    expect(verdictOn(aThing({ revision: 4 }), known, ALERT_AFTER_MS + 1).alert).toBe(false);
  });

  it('that could not be nudged is tried again at once, and its waiting counts', () => {
    const known = remembered(aThing(), undefined, 0, false);
    expect(verdictOn(aThing(), known, 1).nudge).toBe('again');
    expect(verdictOn(aThing(), remembered(aThing(), known, 1, false), ALERT_AFTER_MS).alert).toBe(true);
  });
});
