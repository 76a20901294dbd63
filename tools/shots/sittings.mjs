import { Client } from '../demo/client.mjs';

/**
 * Begins a meeting in which one member has voted, and a panel for a fund whose experts are drawn.
 *
 * @param {{ origin: string, password: string }} product
 * @param {{ creditCode: string, applicationId: string }} about
 * @returns {Promise<{ meeting: string, panel: string }>} their ids
 */
export async function holdSittings({ origin, password }, { creditCode, applicationId }) {
  const [officer, leader, chief] = ['officer', 'leader', 'chief'].map((who) => new Client(origin, who, password));
  const { today } = await officer.get('/api/v1/clock');
  const { id: meeting } = await officer.post('/api/v1/meetings', {
    kind: 'bureau',
    title: '局务会：技改资金',
    on: today,
    chair: 'leader',
    rule: { quorum: 'half', majority: 'half', of: 'present' },
    members: [{ account: 'leader', veto: true }, { account: 'leader2' }, { account: 'chief' }],
    items: [
      { type: 'fund', title: '技改资金分配' },
      { type: 'application', id: applicationId },
    ],
  });
  await leader.post(`/api/v1/meetings/${meeting}/open`, { present: ['leader', 'chief'] });
  await chief.post(`/api/v1/meetings/${meeting}/votes`, { itemId: 'i1', choice: 'for' });
  const title = `技改资金 ${meeting.slice(-6)}`;
  const { id: panel } = await officer.post('/api/v1/panels', { subject: { type: 'fund', title }, creditCode });
  await officer.post(`/api/v1/panels/${panel}/commitment`, {});
  await officer.post(`/api/v1/panels/${panel}/draw`, { word: '03 11 27' });
  return { meeting, panel };
}
