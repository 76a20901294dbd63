import { PUBLIC_ACTOR } from '../kernel/actor';
import { conductor, firm, leader, officer, officer2 } from '../testing/actors';
import { CASE, aCase, daysLater, openRound, theCase, upTo } from '../testing/cases';
import { until } from '../testing/passing-time';
import { text } from '../kernel/text';
import type { World } from '../testing/world';
import type { NoticeCommand, NoticeCommandType } from './notice.commands';
import { readingRefusal } from './handlers';
import { noticeDecider, noticeDue } from './notice.describe';
import { NOTICE_TABLE, type NoticePhase } from './notice.table';

const published = (): World => upTo('notice', aCase('srdi'));
const the = (world: World) => world.last('notice');
const refOf = (world: World) => ({ type: 'notice', id: the(world).id }) as const;

function object(world: World, evidence?: string): string {
  const objection = { type: 'object', name: '张三', contact: '13800000000', content: '虚报' } as const;
  world.must(refOf(world), { ...objection, ...(evidence ? { evidence } : {}) }, PUBLIC_ACTOR);
  return the(world).objections.at(-1)?.id ?? '';
}

const onPaper = (more: object = {}): NoticeCommand => ({
  type: 'record-objection',
  paperNo: '信访〔2026〕7号',
  receivedOn: '2026-04-13',
  name: '王五',
  contact: '13900000000',
  content: '虚报',
  evidence: '照片',
  ...more,
});

const answer = (objectionId: string, finding: 'upheld' | 'dismissed' = 'dismissed'): NoticeCommand => ({
  type: 'answer-objection',
  objectionId,
  finding,
  reason: '已核查',
});

describe('a notice', () => {
  it('counts its working days from the day after publication, and takes objections through the last', () => {
    const world = published();
    expect(the(world)).toMatchObject({
      publishedOn: '2026-04-13',
      endsOn: '2026-04-20',
      workingDays: 5,
      provisional: false,
    });
    world.now = '2026-04-20T23:59:59.999+08:00';
    expect(noticeDue(the(world), world.now, world.calendar)).toMatchObject({
      due: null,
      wakeAt: '2026-04-21T00:00:00.000+08:00',
    });
    object(world);
    world.now = '2026-04-21T00:00:00.000+08:00';
    const late = { type: 'object', name: '李四', contact: '1', content: '迟到' } as const;
    expect(world.refusalOf(refOf(world), late, PUBLIC_ACTOR)).toBe('NOTICE_ENDED');
  });

  it('closes clear when its days are over, and the case goes on in the same transaction', () => {
    const world = published();
    until(world, '2026-04-21T00:00:00.000+08:00');
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear' });
    expect(theCase(world).steps.find((step) => step.status === 'open')?.kind).toBe('filing');
    expect(world.refusalOf(refOf(world), { type: 'close-notice' }, conductor)).toBe('NOTICE_ENDED');
  });

  it('does not close before its days are over, whoever asks', () => {
    const world = published();
    world.now = '2026-04-20T23:00:00.000+08:00';
    expect(world.must(refOf(world), { type: 'close-notice' }, conductor)).toEqual([]);
  });

  it('is held by an objection with evidence until that is answered; a lead without evidence does not hold it', () => {
    const world = published();
    object(world, '照片');
    until(world, '2026-05-20T10:00:00.000+08:00');
    expect(the(world).status).toBe('open');
    world.must(refOf(world), answer(`${the(world).id}.o1`), officer);
    until(world, world.now);
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear' });

    const other = published();
    object(other, '  ');
    until(other, '2026-04-21T09:00:00.000+08:00');
    expect(the(other).status).toBe('closed');
  });

  it('that an objection held past its last day closes when that was answered, not before', () => {
    const world = published();
    const id = object(world, '照片');
    world.now = '2026-05-20T10:00:00.000+08:00';
    world.must(refOf(world), answer(id), officer);
    expect(noticeDue(the(world), world.now, world.calendar)).toEqual({
      due: 'close-notice',
      since: world.now,
      wakeAt: null,
    });
    world.now = '2026-05-20T10:00:05.000+08:00';
    until(world, world.now);
    const closed = world.events.find(({ event }) => event.type === 'notice-closed');
    expect(closed?.at).toBe('2026-05-20T10:00:00.000+08:00');
  });

  it('takes a hundred leads, which leave the place of objections with evidence, and those that come on paper, untouched', () => {
    const world = published();
    for (let n = 0; n < 100; n += 1) object(world);
    const one = { type: 'object', name: '李四', contact: '1', content: '再报' } as const;
    expect(world.refusalOf(refOf(world), one, PUBLIC_ACTOR)).toBe('OBJECTIONS_FULL');
    for (let n = 0; n < 100; n += 1) object(world, '照片');
    expect(world.refusalOf(refOf(world), { ...one, evidence: '录音' }, PUBLIC_ACTOR)).toBe('OBJECTIONS_FULL');
    expect(world.refusalOf(refOf(world), onPaper(), officer)).toBeNull();
    expect(the(world).objections).toHaveLength(201);
  });

  it('takes down what came on paper within its days, once, by an officer; it is answered like any other', () => {
    const world = published();
    const ref = refOf(world);
    expect(world.refusalOf(ref, onPaper(), PUBLIC_ACTOR)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(ref, onPaper(), leader)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(ref, onPaper({ receivedOn: '2026-04-14' }), officer)).toBe('DATE_IN_FUTURE');
    expect(world.refusalOf(ref, onPaper({ receivedOn: '2026-04-12' }), officer)).toBe('NOTICE_ENDED');
    world.must(ref, onPaper(), officer);
    expect(world.refusalOf(ref, onPaper({ paperNo: ' 信访〔2026〕7号 ' }), officer)).toBe('OBJECTION_RECORDED');
    const [taken] = the(world).objections;
    expect(taken).toMatchObject({ holds: true, paper: { no: '信访〔2026〕7号', receivedOn: '2026-04-13' } });
    expect(JSON.stringify(the(world))).not.toContain('王五');
    expect(world.describe(ref).tasks).toMatchObject([{ kind: 'answer-objection', slot: taken?.id }]);
    // In time, but found in the post after the last day, while another one holds the firm.
    world.now = '2026-04-22T10:00:00.000+08:00';
    const late = onPaper({ paperNo: '信访〔2026〕8号', receivedOn: '2026-04-20', evidence: '' });
    expect(world.refusalOf(ref, { ...late, receivedOn: '2026-04-21' } as NoticeCommand, officer)).toBe('NOTICE_ENDED');
    expect(world.refusalOf(ref, late, officer)).toBeNull();
    expect(the(world).objections.at(-1)).toMatchObject({ holds: false });
    world.must(ref, answer(taken?.id ?? ''), officer);
  });

  it('takes down a paper of its last day that is opened after it ended; upheld, a leader judges it', () => {
    const world = published();
    const ref = refOf(world);
    until(world, '2026-04-22T10:00:00.000+08:00');
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear', endsOn: '2026-04-20' });
    expect(world.describe(ref)).toMatchObject({ closed: true, tasks: [] });
    expect(world.refusalOf(ref, onPaper({ receivedOn: '2026-04-21' }), officer)).toBe('NOTICE_ENDED');
    world.must(ref, onPaper({ receivedOn: '2026-04-20' }), officer);
    const [taken] = the(world).objections;
    expect(world.describe(ref)).toMatchObject({ closed: false, tasks: [{ kind: 'answer-objection' }] });
    world.must(ref, answer(taken?.id ?? '', 'upheld'), officer);
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear' });
    expect(world.describe(ref).tasks.map(({ kind }) => kind)).toEqual(['judge-late-finding']);
  });

  it('that was upheld before its time takes down no paper of the days on which it stood no more', () => {
    const world = published();
    const ref = refOf(world);
    const first = object(world, '照片');
    world.must(ref, answer(first, 'upheld'), officer);
    const endedOn = world.today;
    world.now = '2026-04-16T10:00:00.000+08:00';
    expect(world.refusalOf(ref, onPaper({ receivedOn: '2026-04-15' }), officer)).toBe('NOTICE_ENDED');
    expect(world.refusalOf(ref, onPaper({ receivedOn: endedOn }), officer)).toBeNull();
  });

  it('goes back to the county at once when an objection is upheld; the others are answered all the same', () => {
    const world = published();
    const [first, second] = [object(world, '照片'), object(world, '录音')];
    world.must(refOf(world), answer(first, 'upheld'), officer);
    expect(the(world)).toMatchObject({ status: 'closed', result: 'upheld' });
    expect(world.describe(refOf(world))).toMatchObject({
      ...{ status: 'closed', closed: false, openThing: null, awaits: { who: 'person' } },
      tasks: [{ kind: 'answer-objection', slot: second, dueOn: '2026-04-20' }],
    });
    world.must(refOf(world), answer(second), officer);
    expect(the(world).objections.map(({ answer }) => answer?.finding)).toEqual(['upheld', 'dismissed']);
    expect(world.describe(refOf(world))).toMatchObject({ closed: true, tasks: [], nextDueAt: null });
    expect(world.refusalOf(refOf(world), answer(second), officer)).toBe('ALREADY_ANSWERED');
  });

  it('leaves a lead to be looked into after its end, on its clock, and tells the leader when it was true', () => {
    const world = published();
    world.now = '2026-04-20T10:00:00.000+08:00';
    const lead = object(world);
    until(world, '2026-04-21T09:00:00.000+08:00');
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear', endedAt: '2026-04-21T00:00:00.000+08:00' });
    expect(world.refusalOf(refOf(world), { type: 'restart', reason: '更名' }, leader)).toBe('NOTICE_ENDED');
    until(world, '2026-05-08T10:00:00.000+08:00');
    const told = world.events.filter(({ event }) => event.type === 'escalated' && 'turn' in event.data);
    expect(told.filter(({ event }) => JSON.stringify(event.data).includes(`"${lead}"`))).toHaveLength(1);
    world.must(refOf(world), answer(lead, 'upheld'), officer);
    const noted = world.events.filter(({ event }) => event.type === 'late-finding-noted');
    expect(noted).toMatchObject([{ event: { data: { objectionId: lead } } }]);
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear', endedAt: '2026-04-21T00:00:00.000+08:00' });
    expect(theCase(world).steps.find((step) => step.status === 'open')?.kind).toBe('filing');
    expect(world.describe(refOf(world))).toMatchObject({
      closed: false,
      tasks: [
        {
          kind: 'judge-late-finding',
          assignee: { role: 'leader' },
          dueOn: '2026-05-14',
          actions: [{ href: `/api/v1/objections/${lead}/consequence` }],
        },
      ],
    });
  });

  it('asks a leader, once and with a reason, what follows from what was upheld too late', () => {
    const world = published();
    const [ref, lead, other] = [refOf(world), object(world), object(world)];
    until(world, '2026-04-21T09:00:00.000+08:00');
    const judge = { type: 'judge-late-finding', objectionId: lead, outcome: 'acted-on', reason: '已报市局' } as const;
    expect(world.refusalOf(ref, judge, leader)).toBe('NOT_FOUND');
    world.must(ref, answer(lead, 'upheld'), officer);
    world.must(ref, answer(other), officer);
    expect(world.refusalOf(ref, judge, officer)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(ref, { ...judge, reason: ' ' }, leader)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(ref, { ...judge, reason: '电 13800000000' }, leader)).toBe('PERSONAL_DATA_IN_TEXT');
    expect(world.refusalOf(ref, { ...judge, objectionId: other }, leader)).toBe('NOT_FOUND');
    world.must(ref, judge, leader);
    expect(world.refusalOf(ref, judge, leader)).toBe('ALREADY_ANSWERED');
    expect(the(world).objections[0]).toMatchObject({ late: { outcome: 'acted-on', by: leader.id } });
    expect(world.describe(ref)).toMatchObject({ closed: true, tasks: [] });
  });

  it('asks an officer to answer within five working days, reminds and tells the leader', () => {
    const world = published();
    const id = object(world, '照片');
    expect(world.describe(refOf(world)).tasks).toMatchObject([
      { kind: 'answer-objection', dueOn: '2026-04-20', actions: [{ href: `/api/v1/objections/${id}/answer` }] },
    ]);
    until(world, '2026-04-21T10:00:00.000+08:00');
    const fired = world.events.filter(({ event }) => event.type === 'reminded' || event.type === 'escalated');
    expect(fired.map(({ event, at }) => [event.type, at.slice(0, 10)])).toEqual([
      ['reminded', '2026-04-16'],
      ['escalated', '2026-04-21'],
    ]);
  });

  it('lets only an officer answer, once, with a reason, what was objected', () => {
    const world = published();
    const id = object(world, '照片');
    expect(world.refusalOf(refOf(world), answer(id), leader)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(refOf(world), answer(id), firm)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(refOf(world), answer('ntc.o9'), officer)).toBe('NOT_FOUND');
    expect(world.refusalOf(refOf(world), { ...answer(id), reason: ' ' } as NoticeCommand, officer)).toBe(
      'REASON_REQUIRED',
    );
    expect(world.refusalOf(refOf(world), answer(id), officer)).toBeNull();
    expect(world.refusalOf(refOf(world), answer(id), officer)).toBe('ALREADY_ANSWERED');
  });

  it('keeps whoever acted for the firm or stepped back from its case away from what was objected', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    const recuse = { type: 'give-opinion', reviewId: openRound(world).id, verdict: 'recuse', reason: '亲属' } as const;
    world.must(CASE, recuse, officer);
    upTo('notice', world);
    const id = object(world, '照片');
    const [task] = world.describe(refOf(world)).tasks;
    expect(task?.assignee.excludes).toEqual(expect.arrayContaining(['officer', ...theCase(world).actedForFirm]));
    expect(world.refusalOf(refOf(world), answer(id), officer)).toBe('FOUR_EYES');
    expect(readingRefusal(the(world), [], officer)?.code).toBe('FOUR_EYES');
    expect(readingRefusal(the(world), [], officer2)).toBeNull();
    expect(readingRefusal(the(world), ['officer2'], officer2)?.code).toBe('FOUR_EYES');
    world.must(refOf(world), answer(id), officer2);
  });

  it('keeps the name and contact of the objector out of its data and its snapshot', () => {
    const world = published();
    object(world, '照片');
    expect(JSON.stringify([world.events, the(world)])).not.toMatch(/张三|13800000000/);
  });
});

const ANEW = { type: 'restart', reason: '企业更名', body: text('更名后重新公示', 'Renamed') } as const;

describe('a notice published anew', () => {
  it('has a new text and hash, counts from nothing, and keeps the text that stood before', () => {
    const world = published();
    const before = the(world);
    world.now = '2026-04-16T09:00:00.000+08:00';
    world.must(refOf(world), ANEW, leader);
    expect(the(world)).toMatchObject({ body: ANEW.body, publishedOn: '2026-04-16', endsOn: '2026-04-23' });
    expect(the(world).bodyHash).not.toBe(before.bodyHash);
    expect(the(world).earlier).toEqual([
      {
        body: before.body,
        bodyHash: before.bodyHash,
        publishedOn: '2026-04-13',
        replacedAt: world.now,
        reason: '企业更名',
        by: leader.id,
      },
    ]);
    until(world, '2026-04-23T12:00:00.000+08:00');
    expect(the(world).status).toBe('open');
    until(world, '2026-04-24T00:00:00.000+08:00');
    expect(the(world)).toMatchObject({ status: 'closed', result: 'clear' });
  });

  it('keeps the objections to the text before it, and they hold it still', () => {
    const world = published();
    const id = object(world, '照片');
    world.must(refOf(world), ANEW, officer);
    until(world, '2026-05-20T10:00:00.000+08:00');
    expect(the(world)).toMatchObject({ status: 'open', objections: [{ id, content: '虚报', answer: null }] });
    world.must(refOf(world), answer(id), officer);
    until(world, world.now);
    expect(the(world).status).toBe('closed');
  });

  it('needs a reason and a change; an edit of what stands is refused, whatever it says', () => {
    const world = published();
    expect(world.refusalOf(refOf(world), { ...ANEW, reason: ' ' }, leader)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(refOf(world), { type: 'restart', reason: '手误' }, leader)).toBe('NOTICE_UNCHANGED');
    expect(world.refusalOf(refOf(world), { type: 'edit', body: ANEW.body }, leader)).toBe('NOTICE_FROZEN');
    expect(the(world).earlier).toBeUndefined();
  });

  it('refuses a text with personal data, and says where they stand without repeating them', () => {
    const world = published();
    const body = text('联系张三 138-0013-8000 。', 'As above');
    const outcome = world.execute(refOf(world), { ...ANEW, body }, leader);
    expect(outcome).toMatchObject({ code: 'PERSONAL_DATA_IN_TEXT', status: 422, errors: [{ path: 'body.zh' }] });
    expect(JSON.stringify(outcome)).not.toContain('8000');
    expect(the(world).publishedOn).toBe('2026-04-13');
  });
});

describe('evidence in files', () => {
  const withFiles = (...documentIds: string[]): NoticeCommand => ({
    type: 'object',
    name: '张三',
    contact: '13800000000',
    content: '虚报',
    documentIds,
  });

  it('holds the firm like evidence in words, and belongs to the notice', () => {
    const world = published();
    world.uploads['doc_1'] = { type: 'OBJECTION_EVIDENCE', creditCode: the(world).id, state: 'pending' };
    world.must(refOf(world), withFiles('doc_1'), PUBLIC_ACTOR);
    expect(the(world).objections[0]).toMatchObject({ holds: true, files: [{ documentId: 'doc_1' }] });
    expect(world.effects.at(-1)).toEqual({ documentId: 'doc_1', effect: 'link', creditCode: the(world).id });
  });

  it('of somebody else is refused', () => {
    const world = published();
    world.uploads['doc_1'] = { type: 'LICENCE', creditCode: CASE.id, state: 'pending' };
    expect(world.refusalOf(refOf(world), withFiles('doc_1'), PUBLIC_ACTOR)).toBe('DOCUMENT_UNKNOWN');
    expect(the(world).objections).toEqual([]);
  });
});

describe('an answer', () => {
  it('is told to whoever asks, so it holds no personal data', () => {
    const world = published();
    const id = object(world, '照片');
    const named = { ...answer(id), reason: '已电话 13800000000 核实' } as NoticeCommand;
    expect(world.refusalOf(refOf(world), named, officer)).toBe('PERSONAL_DATA_IN_TEXT');
  });
});

describe('the table of a notice', () => {
  const COMMANDS: { readonly [T in NoticeCommandType]: Extract<NoticeCommand, { type: T }> } = {
    publish: { type: 'publish', applicationId: CASE.id, workingDays: 5 },
    object: { type: 'object', name: '张三', contact: '1', content: '虚报' },
    'record-objection': {
      ...{ type: 'record-objection', paperNo: '7', receivedOn: '2026-04-13' },
      ...{ name: '张三', contact: '1', content: '虚报' },
    },
    'answer-objection': { type: 'answer-objection', objectionId: 'x', finding: 'dismissed', reason: '查' },
    'judge-late-finding': { type: 'judge-late-finding', objectionId: 'x', outcome: 'stands', reason: '查' },
    'close-notice': { type: 'close-notice' },
    restart: { type: 'restart', reason: '更名', body: text('更名后公示', 'After renaming') },
    edit: { type: 'edit', body: text('改', 'changed') },
    redate: { type: 'redate' },
    remind: { type: 'remind' },
    escalate: { type: 'escalate' },
    cancel: { type: 'cancel', reason: '撤回' },
    'pause-clock': { type: 'pause-clock', clock: 'none', reason: 'appraisal', note: '送检' },
    'resume-clock': { type: 'resume-clock', clock: 'none', note: '' },
    'extend-clock': { type: 'extend-clock', clock: 'none', days: 3, reason: '补测' },
  };
  const WORLDS: { readonly [P in NoticePhase]: () => World } = {
    new: () => aCase('srdi'),
    open: published,
    closed: () => {
      const world = published();
      until(world, daysLater(world, 10));
      return world;
    },
    cancelled: () => {
      const world = published();
      world.must(refOf(world), COMMANDS.cancel, officer);
      return world;
    },
  };

  it.each(
    (Object.keys(WORLDS) as NoticePhase[]).flatMap((phase) =>
      (Object.keys(COMMANDS) as NoticeCommandType[]).map((type) => [phase, type] as const),
    ),
  )('in phase %s takes or refuses %s as it says', (phase, type) => {
    const world = WORLDS[phase]();
    const ref = phase === 'new' ? ({ type: 'notice', id: 'ntc_new' } as const) : refOf(world);
    const code = world.refusalOf(ref, COMMANDS[type], officer);
    const allowed: readonly NoticeCommandType[] = NOTICE_TABLE[phase];
    if (!allowed.includes(type)) expect(code).toBe(phase === 'new' ? 'NOT_FOUND' : 'NOTICE_ENDED');
    else if (type === 'edit') expect(code).toBe('NOTICE_FROZEN');
    else expect([null, 'NOT_FOUND']).toContain(code);
  });

  it('belongs to its decider', () => {
    expect(noticeDecider.type).toBe('notice');
  });
});
