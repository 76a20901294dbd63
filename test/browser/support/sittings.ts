import type { Office } from '../../e2e/away/office';

/** Shares by which the meetings played here vote. */
export const RULE = { quorum: 'half', majority: 'half', of: 'present' } as const;

/** A meeting under way, in which one member has voted, and a panel for a fund whose experts are drawn. */
export async function holdSittings(
  office: Office,
  applicationId: string,
  creditCode: string,
): Promise<{ readonly meeting: string; readonly panel: string }> {
  const [officer, leader, chief] = await Promise.all(['officer', 'leader', 'chief'].map((who) => office.person(who)));
  if (!officer || !leader || !chief) throw new Error('nobody is there');
  const { today } = await officer.must(officer.get('/api/v1/clock'));
  const { id: meeting } = await officer.must(
    officer.post('/api/v1/meetings', {
      ...{ kind: 'bureau', title: '局务会：技改资金', on: today, chair: 'leader', rule: RULE },
      members: [{ account: 'leader', veto: true }, { account: 'leader2' }, { account: 'chief' }],
      items: [
        { type: 'fund', title: '技改资金分配' },
        { type: 'application', id: applicationId },
      ],
    }),
  );
  await leader.must(leader.post(`/api/v1/meetings/${meeting}/open`, { present: ['leader', 'chief'] }));
  await chief.must(chief.post(`/api/v1/meetings/${meeting}/votes`, { itemId: 'i1', choice: 'for' }));
  const { id: panel } = await officer.must(
    officer.post('/api/v1/panels', { subject: { type: 'fund', title: '技改资金' }, creditCode }),
  );
  await officer.must(officer.post(`/api/v1/panels/${panel}/commitment`, {}));
  await officer.must(officer.post(`/api/v1/panels/${panel}/draw`, { word: '03 11 27' }));
  return { meeting, panel };
}
