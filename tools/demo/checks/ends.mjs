/**
 * How a firm's story ended, and what is wrong with that.
 *
 * @typedef {{ firm: import('../scenarios/scenario.mjs').Firm, expected: string, actual: string, tier: string, events: number,
 *   lateTurns: number, problems: string[] }} End `expected` and `actual` in short
 *
 * @param {import('../client.mjs').Client} officer
 * @param {import('../scenarios/scenario.mjs').Firm} firm
 * @param {{ events: any[] }} dossier
 * @returns {Promise<End>}
 */
export async function endOf(officer, firm, { events }) {
  const { ends, onRecord = [], late = false } = firm.scenario;
  const { tier, openThings } = await officer.get(`/api/v1/enterprises/${firm.creditCode}`);
  const cultivation = await officer.get(`/api/v1/cultivations/${firm.creditCode}`);
  const applications = cultivation.applications.map((one) => `${one.tier} ${one.status}`);
  const lateTurns = events.filter(({ type, data }) => type === 'turn-closed' && data.turn.lateBy > 0).length;
  const missing = onRecord.filter((type) => !events.some((event) => event.type === type));
  const expected = wordsFor(ends.cultivation, ends.applications);
  const actual = wordsFor(cultivation.state, applications);
  const problems = [
    ...(actual === expected ? [] : [`ended "${actual}" instead of "${expected}"`]),
    ...(tier === ends.tier ? [] : [`tier ${tier} instead of ${ends.tier}`]),
    ...(openThings.length === 0 ? [] : [`still open: ${openThings.map(({ id }) => id).join(', ')}`]),
    ...missing.map((type) => `no ${type} on record`),
    ...(late && lateTurns === 0 ? ['nobody is on record as late'] : []),
  ];
  return {
    firm,
    expected: inShort(ends.cultivation, ends.applications),
    actual: inShort(cultivation.state, applications),
    tier,
    events: events.length,
    lateTurns,
    problems,
  };
}

const wordsFor = (state, applications) => [state, ...[...applications].sort()].join(' · ');

/** `achieved: 4 recognised` */
function inShort(state, applications) {
  const results = applications.map((one) => one.split(' ')[1]);
  const counts = [...new Set(results)]
    .sort()
    .map((result) => `${results.filter((one) => one === result).length} ${result}`);
  return [state, counts.join(', ')].filter(Boolean).join(': ');
}
