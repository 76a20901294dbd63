import fc from 'fast-check';
import { officer } from '../testing/actors';
import { evolveEnterprise } from './enterprise.evolve';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseState } from './enterprise.types';
import { IDENTITY } from '../testing/cases';
import { addDays } from '../kernel/time';
import { tierOfFirm } from './title-dates';

const CODES = ['tech-sme', 'srdi', 'little-giant', 'hi-tech'] as const;
const DAY_ZERO = '2026-01-01';
const dayOf = (n: number): string => addDays(DAY_ZERO, n);

/** Something that happens to the title of a code, some days after what happened before. */
const step = fc.record({
  code: fc.constantFrom(...CODES),
  wait: fc.integer({ min: 1, max: 400 }),
  what: fc.constantFrom('grant', 'file', 'fail', 'revoke', 'give-up', 'lapse'),
  length: fc.integer({ min: 30, max: 1_100 }),
});

/** Titles as a clerk keeps them on cards: one card for each code, days as numbers. */
interface Card {
  from: number;
  to: number;
  filed: boolean;
}

class Cards {
  private readonly cards = new Map<string, Card>();

  /** @returns what is put on record for it; null where it concerns nothing */
  take(what: string, code: string, today: number, length: number): EnterpriseEvent | null {
    const card = this.cards.get(code);
    const ending = { code, on: dayOf(today) };
    if (what === 'grant') {
      this.cards.set(code, { from: today, to: today + length, filed: false });
      const term = { validFrom: dayOf(today), validTo: dayOf(today + length) };
      return { type: 'title-granted', data: { code, ...term, source: '认定', updateDue: null } };
    }
    if (!card) return null;
    if (what === 'file') {
      if (today > card.to) return null;
      card.filed = true;
      return { type: 're-review-begun', data: { code, applicationId: 'app_1' } };
    }
    if (what === 'fail') {
      if (!card.filed) return null;
      card.filed = false;
      return { type: 're-review-ended', data: { code, applicationId: 'app_1', outcome: 'refused' } };
    }
    this.cards.delete(code);
    if (what === 'give-up') return { type: 'title-relinquished', data: { ...ending, reason: '不再需要' } };
    if (what === 'lapse') return { type: 'title-lapsed', data: { code, validTo: dayOf(card.to), cause: 'EXPIRED' } };
    const document = { level: 'province', documentNo: '省1号', documentId: null } as const;
    return { type: 'title-revoked', data: { ...ending, ...document, cause: 'NOT_QUALIFIED' } };
  }

  /** From the highest down: the first that is held today, or waits for its result. hi-tech stands beside the ladder. */
  highest(today: number): string {
    for (const code of ['little-giant', 'srdi', 'tech-sme']) {
      const card = this.cards.get(code);
      if (card && card.from <= today && (card.filed || today <= card.to)) return code;
    }
    return 'small';
  }
}

function after(state: EnterpriseState | undefined, event: EnterpriseEvent, day: number): EnterpriseState {
  const actor = { kind: officer.kind, id: officer.id };
  return evolveEnterprise(state, event, { at: `${dayOf(day)}T09:00:00.000+08:00`, revision: 1, actor });
}

describe('the tier of a firm over any history of titles', () => {
  it('is that of the highest title that still counts, on each day and long after', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const cards = new Cards();
        const identity = { ...IDENTITY, synthetic: false, fictional: false };
        let firm = after(undefined, { type: 'enterprise-registered', data: identity }, 0);
        let today = 0;
        for (const { what, code, wait, length } of steps) {
          for (const look of [today + 1, today + wait]) {
            expect([look, tierOfFirm(firm, dayOf(look))]).toEqual([look, cards.highest(look)]);
          }
          today += wait;
          const event = cards.take(what, code, today, length);
          if (event) firm = after(firm, event, today);
          expect([what, code, tierOfFirm(firm, dayOf(today))]).toEqual([what, code, cards.highest(today)]);
        }
        expect(tierOfFirm(firm, dayOf(today + 2_000))).toBe(cards.highest(today + 2_000));
      }),
      { numRuns: 300 },
    );
  });
});
