import { FIRM_CODE, firm, leader, officer, officer2, otherFirm } from '../testing/actors';
import {
  CASE,
  CULTIVATION,
  ENTERPRISE,
  aCase,
  aCultivation,
  anUpload,
  daysLater,
  openRequest,
  tasksOf,
  theCase,
  upTo,
} from '../testing/cases';
import { TERMS, aDigest } from '../testing/packs';
import { until } from '../testing/passing-time';
import { answerTo, follow } from '../testing/task-follower';
import type { World } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import { currentStep } from './application.table';

type Upper = Extract<ApplicationCommand, { type: 'record-upper-event' }>;

const atUpper = (world = aCase('srdi')): World => upTo('upper', world);
const upper = (world: World, more: Partial<Upper> = {}): Upper => ({
  type: 'record-upper-event',
  level: 'province',
  event: 'received',
  documentNo: '工信〔2026〕8号',
  on: world.today,
  ...more,
});

describe('what an upper level did', () => {
  it('is recorded by an officer, from levels that take part, on a day that has come', () => {
    const world = atUpper();
    expect(world.refusalOf(CASE, upper(world), leader)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, upper(world), firm)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, upper(world, { level: 'statistics' }), officer)).toBe('LEVEL_NOT_CONCERNED');
    expect(world.refusalOf(CASE, upper(world, { on: '2099-01-01' }), officer)).toBe('DATE_IN_FUTURE');
    const reversed = { event: 'recognised', validFrom: '2027-01-01', validTo: '2026-01-01' } as const;
    expect(world.refusalOf(CASE, upper(world, reversed), officer)).toBe('VALIDITY_REVERSED');
    expect(world.refusalOf(CASE, upper(world), officer)).toBeNull();
    expect(world.refusalOf(CASE, upper(world), officer)).toBe('UPPER_EVENT_REPEATED');
    expect(currentStep(theCase(world))).toBe('upper');
  });

  it('recognises only where the level is competent for the tier', () => {
    const world = atUpper();
    expect(world.refusalOf(CASE, upper(world, { level: 'city', event: 'recognised' }), officer)).toBe(
      'LEVEL_NOT_COMPETENT',
    );
    expect(world.refusalOf(CASE, upper(world, { event: 'recognised' }), officer)).toBeNull();
  });

  it('recognised without a prerequisite that has lapsed meanwhile is recorded as it is, and as a discrepancy', () => {
    const world = atUpper();
    world.rules.lackingOn = (day) => (day < world.today ? [] : [['innovative-sme', 'tech-sme']]);
    world.must(CASE, upper(world), officer);
    world.must(CASE, upper(world, { event: 'recognised' }), officer);
    expect(theCase(world)).toMatchObject({ status: 'recognised' });
    const [received, recognised] = theCase(world).upperEvents;
    expect(received).not.toHaveProperty('lacking');
    expect(recognised).toMatchObject({ event: 'recognised', lacking: [['innovative-sme', 'tech-sme']] });
    expect(world.last('enterprise').titles).toMatchObject([{ code: 'srdi' }]);

    // The day of the decision counts, not that of its recording.
    const earlier = atUpper();
    earlier.rules.lackingOn = (day) => (day < earlier.today ? [] : [['innovative-sme']]);
    earlier.must(CASE, upper(earlier, { event: 'recognised', on: '2026-04-12' }), officer);
    expect(theCase(earlier).upperEvents[0]).not.toHaveProperty('lacking');
  });

  it('recognised: the case ends and the title runs for the years of the pack', () => {
    const world = atUpper();
    const on = world.today;
    world.must(CASE, upper(world, { event: 'recognised', validFrom: '2026-05-01' }), officer);
    expect(theCase(world)).toMatchObject({ status: 'recognised', closing: { reason: '工信〔2026〕8号' } });
    expect(on >= '2026-04-13').toBe(true);
    expect(world.get('enterprise', FIRM_CODE).titles).toMatchObject([
      {
        code: 'srdi',
        validFrom: '2026-05-01',
        validTo: '2029-04-30',
        source: '工信〔2026〕8号',
        applicationId: 'app_1',
      },
    ]);
  });

  it('refused: the case ends without a title', () => {
    const world = atUpper();
    world.must(CASE, upper(world, { event: 'refused', documentNo: undefined }), officer);
    expect(theCase(world)).toMatchObject({ status: 'refused', closing: { reason: 'province refused' } });
    expect(world.get('enterprise', FIRM_CODE).titles).toEqual([]);
  });

  it('returned: the firm supplements, the bureau accepts, and the case still lies with the upper level', () => {
    const world = atUpper();
    world.must(CASE, upper(world, { event: 'returned', documentNo: '补正1号' }), officer);
    expect(openRequest(world)).toMatchObject({ cause: 'returned-by-upper', items: [{ because: '补正1号' }] });
    expect(tasksOf(world).map((task) => task.kind)).toEqual(['submit-documents']);
    for (const kind of ['submit-documents', 'check-documents']) {
      const task = tasksOf(world).find((candidate) => candidate.kind === kind);
      if (task) follow(world, task);
    }
    expect(theCase(world).requests.at(-1)).toMatchObject({ status: 'closed', result: 'complete' });
    expect(currentStep(theCase(world))).toBe('upper');
    expect(tasksOf(world).map((task) => task.kind)).toEqual(['record-upper-event']);
  });

  it('returned with a due day of that level: both turns of the supplement end by it, also in later rounds', () => {
    const world = atUpper();
    const dueOn = daysLater(world, 6).slice(0, 10);
    world.must(CASE, upper(world, { event: 'returned', dueOn }), officer);
    expect(theCase(world).upperEvents.at(-1)).toMatchObject({ event: 'returned', dueOn });
    const { id: requestId, items } = openRequest(world);
    const itemId = items[0]?.id ?? '';
    for (const round of [1, 2]) {
      expect(tasksOf(world)).toMatchObject([{ kind: 'submit-documents', dueOn }]);
      const documentId = anUpload(world, `supplement-${round}`, 'SUPPLEMENT');
      world.must(CASE, { type: 'submit-items', requestId, items: [{ itemId, documentId }] }, firm);
      expect(tasksOf(world)).toMatchObject([{ kind: 'check-documents', dueOn }]);
      const verdict = { itemId, verdict: 'returned', reason: '仍不符' } as const;
      world.must(CASE, { type: 'check-items', requestId, items: [verdict] }, officer);
    }
  });

  it('takes a due day and the particulars of a notice only where they belong', () => {
    const world = atUpper();
    const notice = { publisher: '省工信厅', link: null, from: '2026-04-20', to: '2026-04-24', objectTo: '省厅企业处' };
    const code = (more: Partial<Upper>) => world.refusalOf(CASE, upper(world, more), officer);
    expect(code({ event: 'received', dueOn: '2026-12-01' })).toBe('FIELD_MISPLACED');
    expect(code({ event: 'returned', dueOn: '2026-01-01' })).toBe('DUE_BEFORE_RETURNED');
    expect(code({ event: 'received', notice })).toBe('FIELD_MISPLACED');
    expect(code({ event: 'notice', notice: { ...notice, to: '2026-04-01' } })).toBe('PERIOD_REVERSED');
    const withPhone = { ...notice, objectTo: '王处长 13800138000' };
    expect(code({ event: 'notice', notice: withPhone })).toBe('PERSONAL_DATA_IN_TEXT');
    expect(code({ event: 'notice', notice })).toBeNull();
    expect(theCase(world).upperEvents.at(-1)).toMatchObject({ event: 'notice', notice });
  });

  it('returned after the cut-off of the county gives the firm its full days, and never lapses by the rule of the county', () => {
    const world = aCase('srdi');
    const late = { type: 'application', id: 'app_2' } as const;
    world.rules.terms = () => ({ ...TERMS.srdi, cutOff: '2026-04-20' });
    world.must(late, { type: 'open', creditCode: FIRM_CODE, tier: 'srdi', batch: 'b' }, leader);
    for (let n = 0; n < 40 && currentStep(world.get('application', 'app_2')) !== 'upper'; n += 1) {
      const task = tasksOf(world, late)[0];
      if (task) follow(world, task);
      else until(world, daysLater(world, 1));
    }
    until(world, '2026-05-20T10:00:00.000+08:00');
    world.must(late, upper(world, { event: 'returned' }), officer);
    const asked = tasksOf(world, late).find((task) => task.kind === 'submit-documents');
    expect([asked?.openedOn, asked?.dueOn]).toEqual(['2026-05-20', '2026-06-03']);
    until(world, '2026-12-01T10:00:00.000+08:00');
    expect(world.get('application', 'app_2').status).toBe('open');
  });

  it('returned: the firm is asked as often as it takes, for nobody else would be', () => {
    const world = atUpper();
    world.must(CASE, upper(world, { event: 'returned' }), officer);
    const { id: requestId, items } = openRequest(world);
    const itemId = items[0]?.id ?? '';
    for (let round = 1; round <= 4; round += 1) {
      expect(openRequest(world)).toMatchObject({ id: requestId, round });
      const documentId = anUpload(world, `supplement-${round}`, 'SUPPLEMENT');
      world.must(CASE, { type: 'submit-items', requestId, items: [{ itemId, documentId }] }, firm);
      const verdict = { itemId, verdict: 'returned', reason: '仍不符' } as const;
      world.must(CASE, { type: 'check-items', requestId, items: [verdict] }, officer);
    }
    expect(tasksOf(world).map((task) => task.kind)).toEqual(['submit-documents']);
  });

  it('ends an open supplement with the case', () => {
    const world = atUpper();
    world.must(CASE, upper(world, { event: 'returned' }), officer);
    world.must(CASE, upper(world, { event: 'recognised' }), officer);
    expect(theCase(world).requests.at(-1)).toMatchObject({ status: 'closed', result: 'void' });
    expect(tasksOf(world)).toEqual([]);
  });

  it('is told to the cultivation of the case in the same transaction', () => {
    const world = aCultivation();
    world.must(CASE, { type: 'open', creditCode: FIRM_CODE, tier: 'innovative-sme', batch: 'b' }, leader);
    atUpper(world);
    world.must(CASE, upper(world, { event: 'recognised' }), officer);
    const { applications, rung } = world.get('cultivation', CULTIVATION.id);
    expect(applications).toEqual([{ id: 'app_1', tier: 'innovative-sme', batch: 'b', status: 'recognised' }]);
    expect(rung).toBe(1);
  });
});

describe('statistics', () => {
  const handed = (): World => upTo('handover', aCase('above-scale'));

  it('receives, then says its result; recognised has no term', () => {
    const world = handed();
    const result = { level: 'statistics', event: 'received' } as const;
    world.must(CASE, upper(world, result), officer);
    expect(currentStep(theCase(world))).toBe('statistics-result');
    world.must(CASE, upper(world, { level: 'statistics', event: 'recognised', validTo: '2030-01-01' }), officer);
    expect(theCase(world).status).toBe('recognised');
    expect(world.get('enterprise', FIRM_CODE).titles).toMatchObject([{ code: 'above-scale', validTo: null }]);
  });

  it.each(['recognised', 'refused'] as const)('may say %s before anybody recorded the receipt', (event) => {
    const world = handed();
    world.must(CASE, upper(world, { level: 'statistics', event }), officer);
    expect(theCase(world).status).toBe(event);
    expect(tasksOf(world)).toEqual([]);
  });
});

describe('the national platform', () => {
  const filed = (world: World) =>
    ({ type: 'record-platform', kind: 'filed', receiptNo: 'ZJTX-1', on: world.today }) as const;
  const atFiling = (): World => upTo('filing', aCase('srdi'));

  it('is filed on by the firm, or recorded by an officer who saw the receipt', () => {
    expect(atFiling().refusalOf(CASE, filed(atFiling()), otherFirm)).toBe('NOT_YOUR_TURN');
    expect(atFiling().refusalOf(CASE, filed(atFiling()), leader)).toBe('NOT_YOUR_TURN');
    for (const actor of [firm, officer]) {
      const world = atFiling();
      expect(world.refusalOf(CASE, filed(world), actor)).toBeNull();
      expect(currentStep(theCase(world))).toBe('platform-audit');
    }
  });

  it('is audited on by another officer than who recorded the filing for the firm', () => {
    const world = atFiling();
    world.must(CASE, filed(world), officer);
    const audited = { ...filed(world), kind: 'audited' } as const;
    expect(tasksOf(world)).toMatchObject([{ kind: 'audit-on-platform' }]);
    expect(tasksOf(world)[0]?.assignee.excludes).toContain('officer');
    expect(world.refusalOf(CASE, audited, officer)).toBe('FOUR_EYES');
    world.must(CASE, audited, officer2);
    expect(currentStep(theCase(world))).toBe('upper');
  });

  it('is audited on by another officer than who handed in papers for the firm', () => {
    const world = upTo('documents', aCase('srdi'));
    const [task] = tasksOf(world);
    if (!task) throw new Error('nobody is asked for papers');
    const { command } = answerTo(world, task);
    if (command.type !== 'submit-items') throw new Error('papers are not asked for');
    const items = command.items.filter(({ documentId }) => world.uploads[documentId ?? '']?.type === 'LICENCE');
    world.must(CASE, { ...command, items }, officer);
    upTo('filing', world);
    world.must(CASE, filed(world), firm);
    const audited = { ...filed(world), kind: 'audited' } as const;
    expect(world.refusalOf(CASE, audited, officer)).toBe('FOUR_EYES');
    expect(world.refusalOf(CASE, audited, officer2)).toBeNull();
  });

  it('is audited on by an officer, after the filing', () => {
    const world = atFiling();
    const audited = { ...filed(world), kind: 'audited' } as const;
    expect(world.refusalOf(CASE, audited, officer)).toBe('STEP_NOT_OPEN');
    world.must(CASE, filed(world), firm);
    expect(world.refusalOf(CASE, audited, firm)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, filed(world), firm)).toBe('STEP_NOT_OPEN');
    expect(world.refusalOf(CASE, audited, officer)).toBeNull();
    expect(currentStep(theCase(world))).toBe('upper');
  });

  it('takes no filing on a day to come, with an unknown file, or while a hard condition is unmet', () => {
    const world = atFiling();
    expect(world.refusalOf(CASE, { ...filed(world), on: '2099-01-01' }, firm)).toBe('DATE_IN_FUTURE');
    expect(world.refusalOf(CASE, { ...filed(world), documentId: 'gone' }, firm)).toBe('DOCUMENT_UNKNOWN');
    anUpload(world, 'foreign', 'RECEIPT', otherFirm.creditCode);
    expect(world.refusalOf(CASE, { ...filed(world), documentId: 'foreign' }, firm)).toBe('DOCUMENT_UNKNOWN');
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
    expect(world.refusalOf(CASE, filed(world), firm)).toBe('HARD_CONDITION_UNMET');
    world.rules.diagnosis = (tier) => aDigest(tier);
    expect(world.refusalOf(CASE, { ...filed(world), documentId: anUpload(world, 'receipt') }, firm)).toBeNull();
  });

  it('takes no filing of a firm that was banned meanwhile; what upper levels did is recorded all the same', () => {
    const ban = { type: 'impose-ban', cause: '造假', until: '2029-04-12' } as const;
    const world = atFiling();
    world.must(ENTERPRISE, ban, officer);
    expect(world.refusalOf(CASE, filed(world), firm)).toBe('FIRM_BANNED');
    const later = atUpper();
    later.must(ENTERPRISE, ban, officer);
    expect(later.refusalOf(CASE, upper(later, { event: 'refused' }), officer)).toBeNull();
    const audit = upTo('platform-audit', aCase('srdi'));
    audit.must(ENTERPRISE, ban, officer);
    expect(audit.refusalOf(CASE, { ...filed(audit), kind: 'audited' }, officer)).toBeNull();
  });

  it('knows the firm of the case', () => {
    expect(ENTERPRISE.id).toBe(theCase(atFiling()).creditCode);
  });
});
