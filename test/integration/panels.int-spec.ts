import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sampleCounty } from '@app/directory-import';
import { workUntil } from './support/answers';
import { ApiUnderTest, type Client } from './support/api-under-test';

const VERIFIER = join(__dirname, '../../tools/draw/verify.mjs');

const drawAgain = (record: unknown): { exit: number | null; said: string } => {
  const { status, stdout } = spawnSync(process.execPath, [VERIFIER], {
    input: JSON.stringify(record),
    encoding: 'utf8',
  });
  return { exit: status, said: stdout };
};

describe('experts and meetings over HTTP', () => {
  let api: ApiUnderTest;
  let officer: Client;
  const firms = sampleCounty().firms.filter(({ profile }) => profile === 'ready');

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    officer = await api.as('officer');
  }, 120_000);

  afterEach(() => expect(api.takeFaults()).toEqual([]));

  afterAll(() => api?.stop(), 30_000);

  async function openCase(index: number): Promise<{ id: string; creditCode: string }> {
    const creditCode = firms[index]?.creditCode ?? '';
    const { body } = await officer.get('/api/v1/batches?tier=tech-sme');
    const batch = body.items.find((item: { open: boolean }) => item.open).id as string;
    const opened = await officer.post('/api/v1/applications', { creditCode, tier: 'tech-sme', batch });
    expect(opened).toMatchObject({ status: 201 });
    return { id: opened.body.id, creditCode };
  }

  const must = async (client: Client, path: string, body: object, status = 200) => {
    const answer = await client.post(path, body);
    expect({ path, status: answer.status, body: answer.body }).toMatchObject({ path, status });
    return answer.body;
  };

  it('go from the order of a rehearsal to its report, with a re-draw and a third expert, and the draw can be made again', async () => {
    const { id: applicationId, creditCode } = await openCase(0);
    const ordered = await must(officer, '/api/v1/panels', { subject: { type: 'application', id: applicationId } }, 201);
    const panel = `/api/v1/panels/${ordered.id}`;
    const review = `/api/v1/reviews/${ordered.id}`;
    expect(ordered).toMatchObject({ kind: 'rehearsal', ours: true, status: 'ordered', commitment: null });
    expect((await officer.get(`${panel}/draw`)).body.code).toBe('NOT_DRAWN_YET');
    const committed = await must(officer, `${panel}/commitment`, {});
    expect(JSON.stringify(committed)).not.toContain('seed');
    const drawn = await must(officer, `${panel}/draw`, { word: '03 11 27' });
    const record = (await officer.get(`${panel}/draw`)).body;
    expect(record).toMatchObject({ commitment: committed.commitment.commitment, word: '03 11 27' });
    const again = await officer.post('/api/v1/panels', { subject: { type: 'application', id: applicationId } });
    expect(again).toMatchObject({ status: 409, body: { code: 'PANEL_IS_LIVE' } });
    const off = await officer.post(`${panel}/cancel`, { reason: '再抽一次' });
    expect(off).toMatchObject({ status: 403, body: { code: 'FOUR_EYES' } });

    const [first, second] = drawn.seats.map((seat: { account: string }) => seat.account) as [string, string];
    const [one, two] = [await api.as(first), await api.as(second)];
    expect((await one.get(`/api/v1/applications/${applicationId}`)).body.code).toBe('DECLARE_FIRST');
    expect((await one.get(`/api/v1/documents?creditCode=${creditCode}`)).body.code).toBe('DECLARE_FIRST');
    const cultivation = { creditCode, targetTier: 'srdi', targetDate: '2028-12-31' };
    await must(officer, '/api/v1/cultivations', cultivation, 201);
    const file = [
      ...['', '/indicators', '/indicators/history', '/benefits', '/readiness', '/applications'].map(
        (part) => `enterprises/${creditCode}${part}`,
      ),
      ...['diagnosis', 'improvements', 'rehearsal'].map((part) => `enterprises/${creditCode}/${part}?tier=srdi`),
      ...[`cultivations/${creditCode}`, `cultivations/${creditCode}/ledger`, `applications/${applicationId}/ledger`],
    ];
    const answersTo = async (reader: Client) => {
      const codes = [];
      for (const part of file) {
        const { status, body } = await reader.get(`/api/v1/${part}`);
        codes.push(status === 200 ? 200 : (body.code as string));
      }
      return [...new Set(codes)];
    };
    expect(await answersTo(one)).toEqual(['DECLARE_FIRST']);
    expect(await answersTo(officer)).toEqual([200]);
    const outsider = ['expert1', 'expert2', 'expert3', 'expert4', 'expert5'].find(
      (name) => ![first, second].includes(name),
    );
    expect((await (await api.as(outsider ?? '')).get(`/api/v1/applications/${applicationId}`)).body.code).toBe(
      'NOT_ON_PANEL',
    );
    expect(await answersTo(await api.as(outsider ?? ''))).toEqual(['NOT_ON_PANEL']);
    // Who judges blindly has no list of firms to look names and tiers up in.
    for (const list of ['enterprises', 'enterprises/export', `search?q=${creditCode}`])
      expect([list, (await one.get(`/api/v1/${list}`)).status]).toEqual([list, 403]);
    expect((await one.tasks(creditCode)).map(({ kind, actions }) => [kind, actions[0]?.name])).toEqual([
      ['expert-score', 'declarations'],
    ]);
    const hidden = await (await api.ofFirm(creditCode)).get(`/api/v1/tasks?scope=all&enterprise=${creditCode}`);
    expect(hidden.body.items.filter((task: { kind: string }) => task.kind === 'expert-score')).toEqual([]);

    await must(one, `${review}/declarations`, { conflict: true, reason: '曾任顾问' });
    expect((await one.get(`/api/v1/applications/${applicationId}`)).body.code).toBe('NOT_ON_PANEL');
    const redrawn = (await officer.get(panel)).body;
    const instead = redrawn.seats[0].account as string;
    expect(redrawn.left).toMatchObject([{ seat: 's1', reason: 'CONFLICT' }]);
    const replacement = await api.as(instead);
    const sheet = await must(replacement, `${review}/declarations`, { conflict: false });
    await must(two, `${review}/declarations`, { conflict: false });
    expect(await replacement.get(`/api/v1/applications/${applicationId}`)).toMatchObject({ status: 200 });
    expect(await answersTo(replacement)).toEqual([200]);

    const points = (share: number) => ({
      scores: sheet.scoresheet.map(({ id, max }: { id: string; max: number }) => ({
        criterionId: id,
        points: max * share,
      })),
      comment: '见附表',
    });
    expect(await must(replacement, `${review}/scores`, points(0.9))).toMatchObject({
      ownScores: { comment: '见附表' },
    });
    expect((await replacement.post(`${review}/scores`, points(0.9))).body.code).toBe('ALREADY_ANSWERED');
    expect((await replacement.get(review)).body.ownScores.scores).toHaveLength(sheet.scoresheet.length);
    expect((await two.get(review)).body.ownScores).toBeUndefined();
    expect(JSON.stringify((await officer.get(`/api/v1/dossiers/${creditCode}`)).body)).not.toContain('见附表');
    await must(two, `${review}/scores`, points(0.5));
    const thirdAccount = (await officer.get(panel)).body.seats[2].account as string;
    const third = await api.as(thirdAccount);
    await must(third, `${review}/declarations`, { conflict: false });
    expect(await must(third, `${review}/scores`, points(0.8))).toMatchObject({ result: { total: 85 } });

    const report = (await officer.get(`${panel}/report`)).body;
    expect(report).toMatchObject({ result: { counted: ['s1', 's3'], total: 85 } });
    // Once they are opened everybody of the office sees what each seat gave.
    expect(report.scores.map(({ seat, comment }: Record<string, string>) => [seat, comment])).toEqual([
      ['s1', '见附表'],
      ['s2', '见附表'],
      ['s3', '见附表'],
    ]);
    expect(sheet.scoresheet[0].titles).toEqual({ zh: sheet.scoresheet[0].title, en: expect.any(String) as unknown });
    expect(await must(officer, `${panel}/close`, { note: '无异议' })).toMatchObject({ status: 'closed' });
    expect((await two.post(`${review}/scores`, points(0.5))).body.code).toBe('REVIEW_CLOSED');
    expect((await officer.get(`/api/v1/applications/${applicationId}`)).body.status).toBe('open');

    const whole = (await officer.get(`${panel}/draw`)).body;
    expect(whole.steps).toMatchObject([
      { act: 'vacated', reason: 'CONFLICT' },
      { act: 'added', reason: 'GAP' },
    ]);
    expect(drawAgain(whole)).toMatchObject({ exit: 0 });
    const forged = { ...whole, order: whole.order.toReversed() };
    expect(drawAgain(forged)).toMatchObject({ exit: 1, said: expect.stringContaining('order[0]') as unknown });
    expect((await officer.get(`/api/v1/dossiers/${creditCode}/verify`)).body).toMatchObject({ valid: true });
  }, 60_000);

  it('are not drawn a second time for a firm’s fund under another title', async () => {
    const creditCode = firms[3]?.creditCode ?? '';
    const order = (type: string, title: string) =>
      officer.post('/api/v1/panels', { subject: { type, title }, creditCode });
    const { body: first } = await order('fund', '技改资金');
    const rephrased = await order('fund', '技术改造专项资金');
    expect([rephrased.status, rephrased.body.code]).toEqual([409, 'PANEL_IS_LIVE']);
    expect((await order('project', '技改资金')).status).toBe(201);
    await must(officer, `/api/v1/panels/${first.id}/cancel`, { reason: '项目撤回' });
    const next = await order('fund', '技术改造专项资金');
    expect(next).toMatchObject({ status: 201, body: { earlier: [{ id: first.id, reason: '项目撤回' }] } });
  });

  it('vote on a fund, conclude on a case, and freeze the minutes', async () => {
    const { id: applicationId, creditCode } = await openCase(1);
    const leader = await api.as('leader');
    const leader2 = await api.as('leader2');
    const chief = await api.as('chief');
    const voters = [{ account: 'leader', veto: true }, { account: 'leader2' }, { account: 'chief' }];
    const members = [...voters, { account: 'officer', voting: false }];
    // The officer hands a paper in for the firm.
    const wanted = await workUntil(api, creditCode, 'submit-documents');
    const item = wanted?.expects.items.find(({ type }: { type: string }) => type === 'BIZ_LICENSE');
    const { body: paper } = await officer.upload(creditCode, 'BIZ_LICENSE');
    await must(officer, wanted?.actions[0]?.href ?? '', { items: [{ itemId: item.id, documentId: paper.id }] });
    const call = {
      ...{ kind: 'bureau', title: '局务会', on: api.today, chair: 'leader', members },
      rule: { quorum: 'half', majority: 'half', of: 'present' },
      items: [
        { type: 'fund', title: '技改资金' },
        { type: 'application', id: applicationId },
      ],
    };
    expect((await officer.post('/api/v1/meetings', { ...call, chair: 'nobody' })).body.code).toBe('CHAIR_NOT_A_MEMBER');
    const { id } = await must(officer, '/api/v1/meetings', call, 201);
    const meeting = `/api/v1/meetings/${id}`;
    expect((await leader.post(`${meeting}/open`, { present: ['leader'] })).body.code).toBe('NO_QUORUM');
    await must(leader, `${meeting}/open`, { present: ['leader', 'chief', 'officer'] });
    await must(chief, `${meeting}/votes`, { itemId: 'i1', choice: 'for' });
    expect((await chief.post(`${meeting}/votes`, { itemId: 'i1', choice: 'for' })).body.code).toBe('ALREADY_VOTED');
    expect((await leader2.post(`${meeting}/votes`, { itemId: 'i1', choice: 'for' })).body.code).toBe('NOT_PRESENT');
    const early = await leader.post(`${meeting}/results`, { itemId: 'i1' });
    expect([early.status, early.body.code]).toEqual([409, 'VOTES_OUTSTANDING']);
    await must(leader, `${meeting}/votes`, { itemId: 'i1', choice: 'for' });
    await must(leader, `${meeting}/results`, { itemId: 'i1' });
    const conclusion = { itemId: 'i2', conclusion: 'recommend', reason: '符合条件' };
    const acting = await leader.post(`${meeting}/conclusions`, conclusion);
    expect([acting.status, acting.body.code, acting.body.errors]).toMatchObject([
      403,
      'FOUR_EYES',
      [{ message: 'officer' }],
    ]);
    await must(officer, `${meeting}/recusals`, { itemId: 'i2', reason: '代企业提交过材料' });
    await must(leader, `${meeting}/conclusions`, conclusion);
    const closed = await must(leader, `${meeting}/close`, { minutesNo: '云工信纪〔2026〕3号', text: '会议认为……' });
    expect(closed).toMatchObject({ status: 'closed', items: [{ result: 'carried' }, { result: 'concluded' }] });
    expect((await officer.get(meeting)).body.text).toBe('会议认为……');
    expect((await leader.post(`${meeting}/votes`, { itemId: 'i1', choice: 'for' })).body.code).toBe('MEETING_CLOSED');

    // The minutes bind whoever decides in their name.
    expect((await workUntil(api, creditCode, 'decide'))?.kind).toBe('decide');
    const decision = `/api/v1/applications/${applicationId}/decision`;
    const byMinutes = { reason: '会议决定', decidedBy: 'meeting', minutesNo: '云工信纪〔2026〕3号' };
    const against = await leader.post(decision, { decision: 'return', returnTo: 'documents', ...byMinutes });
    expect([against.status, against.body.code]).toEqual([422, 'MEETING_DECIDED_OTHERWISE']);
    const { decisions } = await must(leader, decision, { decision: 'recommend', ...byMinutes });
    expect(decisions).toMatchObject([{ decision: 'recommend', decidedBy: 'meeting', minutesNo: byMinutes.minutesNo }]);

    const { id: next } = await must(officer, '/api/v1/meetings', { ...call, items: [call.items[0]] }, 201);
    await must(leader, `/api/v1/meetings/${next}/open`, { present: ['leader', 'chief'] });
    await must(chief, `/api/v1/meetings/${next}/recusals`, { itemId: 'i1', reason: '亲属任职' });
    const recused = await chief.post(`/api/v1/meetings/${next}/votes`, { itemId: 'i1', choice: 'against' });
    expect([recused.status, recused.body.code]).toEqual([403, 'MEMBER_RECUSED']);
    await must(leader, `/api/v1/meetings/${next}/votes`, { itemId: 'i1', choice: 'for' });
    const counted = await must(leader, `/api/v1/meetings/${next}/results`, { itemId: 'i1' });
    // Of three members two came, and one of these may not: that is no half.
    expect(counted.items).toMatchObject([{ recused: ['chief'], result: 'no-quorum' }]);

    const { id: left } = await must(officer, '/api/v1/meetings', { ...call, items: [call.items[0]] }, 201);
    await must(leader, `/api/v1/meetings/${left}/open`, { present: ['leader', 'leader2', 'chief'] });
    for (const one of [leader, leader2])
      await must(one, `/api/v1/meetings/${left}/votes`, { itemId: 'i1', choice: 'for' });
    const gone = { itemId: 'i1', account: 'chief', reason: '中途离会' };
    await must(leader, `/api/v1/meetings/${left}/excuses`, gone);
    const again = await leader.post(`/api/v1/meetings/${left}/excuses`, gone);
    expect([again.status, again.body.code]).toEqual([409, 'NO_VOTE_OUTSTANDING']);
    await must(leader, `/api/v1/meetings/${left}/results`, { itemId: 'i1' });
    await must(leader, `/api/v1/meetings/${left}/close`, { minutesNo: '云工信纪〔2026〕4号', text: '会议认为……' });
    const { body: read } = await leader.get(`/api/v1/meetings/${left}`);
    expect(read).toMatchObject({ items: [{ excused: [{ account: 'chief', reason: '中途离会' }], result: 'carried' }] });
    expect(read.text).toBe('会议认为……\n准许缺席表决：议题 i1，chief，事由：中途离会');
    expect(JSON.stringify((await officer.get(`/api/v1/dossiers/${creditCode}`)).body)).not.toContain('亲属任职');
    const taken = { minutesNo: '云工信纪〔2026〕3号', text: '另一次会议' };
    const refused = await leader.post(`/api/v1/meetings/${next}/close`, taken);
    expect([refused.status, refused.body.code]).toEqual([409, 'MINUTES_NUMBER_TAKEN']);
  }, 60_000);

  it('bind a decision by their minutes: to the case, to the conclusion, and to who was there', async () => {
    const { id, creditCode } = await openCase(4);
    const [leader, leader2] = [await api.as('leader'), await api.as('leader2')];
    await workUntil(api, creditCode, 'department-opinion');
    const review = (await officer.get(`/api/v1/applications/${id}`)).body.reviews.at(-1).id as string;
    await must(await api.as('tax'), `/api/v1/reviews/${review}/declarations`, { conflict: true, reason: '亲属任职' });
    const answer = { verdict: 'agree', reason: '无' };
    await must(await api.as('tax2'), `/api/v1/reviews/${review}/opinions`, answer);
    await workUntil(api, creditCode, 'decide');

    const held = async (minutesNo: string, about: object, recused: readonly Client[], lead: Client) => {
      const call = {
        ...{ kind: 'bureau', title: '局务会', on: api.today, chair: 'leader', items: [about] },
        members: [
          { account: 'leader' },
          { account: 'leader2' },
          { account: 'chief' },
          { account: 'tax', voting: false },
        ],
        rule: { quorum: 'half', majority: 'half', of: 'present' },
      };
      const { id: meetingId } = await must(officer, '/api/v1/meetings', call, 201);
      const meeting = `/api/v1/meetings/${meetingId}`;
      await must(leader, `${meeting}/open`, { present: ['leader', 'leader2', 'chief', 'tax'] });
      for (const one of recused) await must(one, `${meeting}/recusals`, { itemId: 'i1', reason: '' });
      await must(lead, `${meeting}/conclusions`, { itemId: 'i1', conclusion: 'recommend', reason: '符合条件' });
      await must(officer, `${meeting}/close`, { minutesNo, text: '会议认为……' });
    };
    const decide = async (client: Client, minutesNo: string, more: object = {}) => {
      const body = { decision: 'recommend', reason: '会议决定', decidedBy: 'meeting', minutesNo, ...more };
      const { status, body: said } = await client.post(`/api/v1/applications/${id}/decision`, body);
      return [status, said.code ?? said.decisions.at(-1).minutesNo];
    };
    const about = { type: 'application', id };
    const tax = await api.as('tax');
    await held('会纪〔2026〕11号', { type: 'fund', title: '数改资金', mode: 'conclusion' }, [], leader);
    await held('会纪〔2026〕12号', about, [], leader);
    await held('会纪〔2026〕13号', about, [tax, leader], leader2);
    expect(await decide(leader, '会纪〔2026〕11号')).toEqual([422, 'MEETING_DECIDED_OTHERWISE']);
    // Who stepped back from the case sat in on it.
    expect(await decide(leader, '会纪〔2026〕12号')).toEqual([422, 'MEETING_RECUSAL_MISSING']);
    const back = { decision: 'return', returnTo: 'documents' };
    expect(await decide(leader2, '会纪〔2026〕13号', back)).toEqual([422, 'MEETING_DECIDED_OTHERWISE']);
    expect(await decide(leader, '会纪〔2026〕13号')).toEqual([403, 'FOUR_EYES']);
    expect(await decide(leader2, '会纪〔2026〕13号')).toEqual([200, '会纪〔2026〕13号']);
  }, 60_000);

  it('show a meeting to its members, who called it, leaders and auditors, and with a case on it to the office', async () => {
    const { id: applicationId } = await openCase(2);
    const call = {
      ...{ kind: 'panel', on: api.today, chair: 'leader', rule: { quorum: 'half', majority: 'half', of: 'present' } },
      members: [{ account: 'leader' }, { account: 'expert2' }],
    };
    const fund = { type: 'fund', title: '数改资金' };
    const ofCase = { type: 'application', id: applicationId };
    const { id: onFund } = await must(
      officer,
      '/api/v1/meetings',
      { ...call, title: '资金评审会', items: [fund] },
      201,
    );
    const { id: onCase } = await must(
      officer,
      '/api/v1/meetings',
      { ...call, title: '专题会', items: [fund, ofCase] },
      201,
    );
    const open: Readonly<Record<string, readonly string[]>> = {
      officer: [onFund, onCase],
      officer2: [onCase],
      chief: [onCase],
      leader: [onFund, onCase],
      leader2: [onFund, onCase],
      auditor: [onFund, onCase],
      expert1: [],
      expert2: [onFund, onCase],
      market: [],
    };
    for (const [account, expected] of Object.entries(open)) {
      const client = await api.as(account);
      const { body: list } = await client.get('/api/v1/meetings?limit=100');
      const listed = list.items.map(({ id }: { id: string }) => id);
      for (const id of [onFund, onCase]) {
        const isOpen = expected.includes(id);
        const { status } = await client.get(`/api/v1/meetings/${id}`);
        expect([account, id, status, listed.includes(id)]).toEqual([account, id, isOpen ? 200 : 404, isOpen]);
        const changes = await client.get(`/api/v1/changes/meeting/${id}?since=0`);
        expect([account, id, changes.status]).toEqual([account, id, isOpen ? 200 : 404]);
      }
      if (expected.length === 0) expect([account, list.items]).toEqual([account, []]);
    }
  });

  it('keep one entry of the register for an account', async () => {
    const entry = { account: 'expert1', name: '样例专家', fields: ['finance'], employer: { name: '样例研究院' } };
    const again = await officer.post('/api/v1/experts', entry);
    expect([again.status, again.body.code]).toEqual([409, 'EXPERT_REGISTERED']);
  });
});
