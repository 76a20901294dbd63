import { aCase, aCultivation, upTo } from '../testing/cases';
import { headStart } from '../testing/moves';

/** What tells of a person by its form: mobile numbers, identity numbers, addresses of mail. */
const PERSONAL = [
  /(?<!\d)1[3-9]\d{9}(?!\d)/,
  /(?<!\d)\d{6}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/,
  /[\w.]+@[\w-]+\.[a-z]{2,}/,
];

describe('what is hashed of a whole climb', () => {
  it.each([
    ['of a cultivation', () => headStart(aCultivation(), 90)],
    ['of a case that was decided', () => upTo('decision', aCase('srdi'))],
  ])('%s holds no number or address of a person, and knows actors by their accounts', (_what, climb) => {
    const { events } = climb();
    expect(events.length).toBeGreaterThan(10);
    for (const { event, meta } of events) {
      const text = JSON.stringify(event.data);
      expect(PERSONAL.filter((form) => form.test(text))).toEqual([]);
      expect(meta.actor.id).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
