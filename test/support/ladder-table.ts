/**
 * Which step may follow which, per tier: written from the design ("The climb"), not from the code. `return` is where a leader,
 * a review or an upheld objection may send a case back to; `end` the ways in which it may end.
 */
const TITLE_WITH_NOTICE = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > department-review | decision',
  'department-review > site-check | decision',
  'site-check > decision',
  'decision > notice',
  'notice > filing',
  'filing > platform-audit',
  'platform-audit > recommendation',
  'recommendation > upper',
] as const;
const WITHOUT_NOTICE = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > department-review | decision',
  'department-review > decision',
  'decision > filing',
  'filing > platform-audit',
  'platform-audit > recommendation',
  'recommendation > upper',
] as const;
/** Reviewed by the bureau alone. */
const TECH_SME = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > decision',
  'decision > filing',
  'filing > platform-audit',
  'platform-audit > recommendation',
  'recommendation > upper',
] as const;
/** No notice of ours, and no audit of ours on the platform. */
const CHAMPION = [
  'willingness > precheck',
  'precheck > documents',
  'documents > preliminary-review | decision',
  'preliminary-review > department-review | decision',
  'department-review > site-check | decision',
  'site-check > decision',
  'decision > filing',
  'filing > recommendation',
  'recommendation > upper',
] as const;
const STATISTICS = ['documents > papers-check', 'papers-check > handover', 'handover > statistics-result'] as const;

export const LADDER: Readonly<Record<string, readonly string[]>> = {
  'above-scale': STATISTICS,
  'tech-sme': TECH_SME,
  'innovative-sme': WITHOUT_NOTICE,
  srdi: TITLE_WITH_NOTICE,
  'little-giant': TITLE_WITH_NOTICE,
  'single-champion': CHAMPION,
};
const FIRST: Readonly<Record<string, string>> = { 'above-scale': 'documents' };
const BACK_TO = ['documents', 'preliminary-review', 'department-review', 'site-check', 'decision'];
const MAY_RETURN = ['papers-check', 'decision', 'notice'];

/**
 * At which steps a fact may come, by the design; `*` at any step of a case that is open. What is not here is illegal: a new fact has
 * to say where it belongs. Steps themselves, pauses and ends are looked at one by one below.
 */
const AT: Readonly<Record<string, string>> = {
  'willingness-confirmed': 'willingness',
  'documents-requested': 'documents preliminary-review department-review decision upper handover statistics-result',
  'items-submitted': 'documents preliminary-review department-review upper handover statistics-result',
  'items-checked': 'documents preliminary-review department-review upper handover statistics-result',
  'items-quarantined': '*',
  'items-reused': '*',
  'papers-notified': 'documents preliminary-review department-review decision upper handover statistics-result',
  'request-closed': '*',
  'review-opened': 'papers-check preliminary-review department-review site-check',
  'opinion-given': 'papers-check preliminary-review department-review',
  'opinion-voided': 'department-review',
  'reviewer-recused': 'papers-check preliminary-review department-review site-check',
  'conflict-declared': 'papers-check preliminary-review department-review site-check',
  'seat-added': 'department-review',
  'seat-delegated': 'papers-check preliminary-review department-review',
  // A preliminary review is answered with the same verdicts as a department's (contract of POST /reviews/{id}/opinions).
  'condition-asked': 'preliminary-review department-review',
  'condition-answered': 'preliminary-review department-review',
  'objection-withdrawn': '*',
  'site-check-called': '*',
  'site-checked': 'site-check',
  'review-closed': '*',
  'refusal-intended': 'decision',
  'hearing-closed': 'decision',
  'notice-ordered': 'notice',
  'notice-result-recorded': 'notice',
  'letter-issued': 'filing platform-audit recommendation upper',
  'platform-recorded': 'filing platform-audit',
  recommended: 'recommendation',
  'upper-event-recorded': 'upper handover statistics-result',
  'firm-followed': '*',
};

/** What comes after the end as well: what was late, and the ways back that the law leaves. */
const AFTER_THE_END =
  /late$|^application-reopened$|^refusal-review-|^firm-followed$|^turn-|^clock-|^reminded$|^escalated$/;
const BESIDE_STEPS = /^turn-|^clock-|^reminded$|^escalated$|late$/;

function nextOf(tier: string): ReadonlyMap<string, readonly string[]> {
  const rows = LADDER[tier] ?? [];
  return new Map(
    rows.map((row) => {
      const [from = '', to = ''] = row.split(' > ');
      return [from, to.split(' | ')];
    }),
  );
}

/** An event as any log has it: recorded in memory, read from a dossier. */
export interface Fact {
  readonly type: string;
  readonly data: object;
}

/** Replays the log of one case by the table alone; what is illegal is said with the place at which it stands. */
export function illegalIn(tier: string, log: readonly Fact[]): string[] {
  const next = nextOf(tier);
  const faults: string[] = [];
  let open: string | null = null;
  let last: string | null = null;
  let back: string | null = null;
  let heard = false;
  let ended: string | null = null;
  const replacements = new Set<string>();
  let [paused, noticeEnded, intended, asksForReview] = [false, false, false, false];
  log.forEach((event, i) => {
    const data = event.data as Record<string, string>;
    const say = (what: string): number => faults.push(`${tier} #${i} ${event.type}: ${what}`);
    if (ended && !AFTER_THE_END.test(event.type)) say(`after ${ended}`);
    // Another paper for an infected one is asked for beside the steps.
    if (data['cause'] === 'quarantine') replacements.add(data['requestId'] ?? '');
    const places = replacements.has(data['requestId'] ?? '-') ? '*' : AT[event.type];
    if (places && places !== '*' && !places.split(' ').includes(open ?? '') && !ended) say(`at ${open}`);
    if (event.type === 'notice-result-recorded') noticeEnded = true;
    // The days of a notice run on in a pause: what it leads to stands open then, with its clock at rest.
    if (paused && event.type === 'step-opened' && !noticeEnded) say('in a pause');
    if (paused && /^items-checked|^opinion-given|^decision-recorded|^platform-/.test(event.type)) say('in a pause');
    switch (event.type) {
      case 'step-opened': {
        const kind = data['kind'] ?? '';
        const legal = back ? [back] : last ? (next.get(last) ?? []) : [FIRST[tier] ?? 'willingness'];
        if (open) say(`${kind} while ${open} is open`);
        if (!legal.includes(kind)) say(`${kind} after ${last ?? 'nothing'}`);
        [open, back] = [kind, null];
        break;
      }
      case 'step-closed':
      case 'step-skipped':
        if (event.type === 'step-closed' && open !== data['kind']) say(`${data['kind']} while ${open} is open`);
        [last, open] = [data['kind'] ?? null, null];
        break;
      case 'steps-reopened':
        if (!BACK_TO.includes(data['from'] ?? '') && data['from'] !== open) say(`back to ${data['from']}`);
        if (back !== 'anywhere' && !MAY_RETURN.includes(open ?? '')) say(`back from ${open}`);
        [back, open] = [data['from'] ?? null, null];
        break;
      case 'refusal-intended':
        intended = true;
        break;
      case 'hearing-closed':
        if (!intended) say('of no intended refusal');
        [heard, intended] = [true, false];
        break;
      case 'decision-recorded':
        if (open !== 'decision') say(`decided at ${open}`);
        if (data['decision'] === 'refuse' && !heard) say('refused without a hearing');
        heard = false;
        break;
      case 'application-paused':
      case 'application-resumed':
        if (paused === (event.type === 'application-paused')) say(paused ? 'twice' : 'without a pause');
        [paused, noticeEnded] = [!paused, false];
        break;
      case 'refusal-review-requested':
        if (ended !== 'refused' || asksForReview) say(`of ${ended}`);
        asksForReview = true;
        break;
      case 'refusal-review-closed':
        if (!asksForReview) say('that nobody asked for');
        asksForReview = false;
        break;
      case 'application-closed':
        if (data['status'] === 'recognised' && !['upper', 'statistics-result'].includes(open ?? last ?? ''))
          say(`at ${open}`);
        ended = data['status'] ?? null;
        break;
      case 'application-reopened':
        if (!['refused', 'withdrawn', 'lapsed'].includes(ended ?? '')) say(`from ${ended}`);
        [ended, back, heard, paused] = [null, 'anywhere', false, false];
        break;
      case 'application-opened':
        if (i !== 0) say('twice');
        break;
      default:
        if (!places && !BESIDE_STEPS.test(event.type)) say('stands in no table');
    }
  });
  return faults;
}

/** What is illegal in the cases of a dossier, each by its own tier. */
export function illegalCases(
  events: readonly (Fact & { readonly aggregate: { readonly type: string; readonly id: string } })[],
): string[] {
  const cases = events.filter(
    ({ aggregate, type }) => aggregate.type === 'application' && type === 'application-opened',
  );
  return cases.flatMap(({ aggregate: { id }, data }) =>
    illegalIn(
      (data as { tier: string }).tier,
      events.filter(({ aggregate }) => aggregate.id === id),
    ).map((fault) => `${id} ${fault}`),
  );
}
