import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { endTurns } from '../../turn/turn.decide';
import type { EnterpriseCommand } from '../enterprise.commands';
import type { EnterpriseDraft } from '../enterprise.context';
import type { EnterpriseEvent } from '../enterprise.events';
import type { GrantedTitle, Identity, IndicatorInput } from '../enterprise.types';
import { changedIndicators, slotOf } from '../indicator-changes';
import { followFirm } from '../life/decide/follow';
import { tellOfBan } from '../people/reach';
import { checkBranch, checkIdentity } from './identity';

type Of<T extends EnterpriseCommand['type']> = Extract<EnterpriseCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;

/** Distinct values that one firm may hold; far above any real file (about 50 codes × a dozen years × five sources). */
const MAX_INDICATORS = 3_000;

function register(draft: EnterpriseDraft, identity: Identity): void {
  const { creditCode, name, regionCode, industryCode, foundedOn } = identity;
  draft.emit({
    type: 'enterprise-registered',
    data: {
      creditCode,
      name,
      regionCode,
      industryCode,
      foundedOn,
      synthetic: identity.synthetic ?? false,
      fictional: identity.fictional ?? false,
    },
  });
}

/** Takes over what a row says differently; who the firm is never changes. */
function correct(draft: EnterpriseDraft, identity: Identity): void {
  const { state } = draft;
  const changed = (['name', 'regionCode', 'industryCode', 'foundedOn'] as const).filter(
    (field) => identity[field] !== null && identity[field] !== state[field],
  );
  if (changed.length === 0) return;
  draft.emit({
    type: 'identity-corrected',
    data: Object.fromEntries(changed.map((field) => [field, identity[field]])),
  });
  const name = changed.includes('name') ? { enterpriseName: identity.name } : {};
  const place = changed.includes('regionCode') ? { regionCode: identity.regionCode } : {};
  if (changed.includes('name') || changed.includes('regionCode')) followFirm(draft, { ...name, ...place });
}

function putIndicators(draft: EnterpriseDraft, inputs: readonly IndicatorInput[]): Refusal | null {
  const items = changedIndicators(draft.state, inputs, draft.context.today);
  if (items.length === 0) return null;
  const held = new Set(draft.state.indicators.map(slotOf));
  const added = new Set(items.map(slotOf).filter((slot) => !held.has(slot))).size;
  if (added > 0 && held.size + added > MAX_INDICATORS) {
    return refuse(422, 'TOO_MANY_INDICATORS', text('该企业指标数量超过上限。', 'This firm holds too many values.'));
  }
  draft.emit({ type: 'indicators-put', data: { items } });
  linkEvidence(draft, ...items.map((item) => item.evidenceDocumentId));
  tellCultivation(draft);
  return null;
}

/** Evidence belongs to the record from now on: it is not swept away as an upload that nothing came of. */
function linkEvidence(draft: EnterpriseDraft, ...documentIds: readonly (string | null)[]): void {
  for (const documentId of new Set(documentIds)) {
    if (documentId) draft.touch({ documentId, effect: 'link', creditCode: draft.state.creditCode });
  }
}

/** The firm's live cultivation re-checks what its data blocked. */
function tellCultivation(draft: EnterpriseDraft): void {
  const id = draft.context.liveCultivation;
  if (id) draft.then({ aggregate: { type: 'cultivation', id }, command: { type: 'note-facts' } });
}

/** The rung stays with the title: a tier that is moved or taken away later changes no history. */
function ranked(draft: EnterpriseDraft, title: GrantedTitle): GrantedTitle {
  const rank = title.rank === undefined ? draft.context.rankOf(title.code) : title.rank;
  return rank === undefined ? title : { ...title, rank };
}

function importRow(draft: EnterpriseDraft, command: Of<'import-row'>, isNew: boolean): Result {
  if (isNew) {
    register(draft, command.identity);
    for (const title of command.titles ?? []) draft.emit({ type: 'title-granted', data: ranked(draft, title) });
  } else correct(draft, command.identity);
  return putIndicators(draft, command.indicators) ?? draft.outcome();
}

function recordFinding(draft: EnterpriseDraft, command: Of<'record-finding'>): Result {
  if (!draft.context.judgeable.includes(command.criterionId)) {
    return refuse(
      422,
      'CRITERION_NOT_JUDGEABLE',
      text('该条件由数据判定，不接受人工结论。', 'This criterion is settled by data, not by a finding.'),
      [{ path: 'criterionId', code: 'CRITERION_NOT_JUDGEABLE', message: command.criterionId }],
    );
  }
  draft.emit({
    type: 'finding-recorded',
    data: {
      tier: command.tier,
      criterionId: command.criterionId,
      verdict: command.verdict,
      reason: command.reason,
      evidenceDocumentId: command.evidenceDocumentId ?? null,
      validTo: command.validTo ?? null,
    },
  });
  linkEvidence(draft, command.evidenceDocumentId ?? null);
  tellCultivation(draft);
  return draft.outcome();
}

/** A report that somebody else issued: valid for a while it answers the item of its kind, otherwise it is evidence only. */
function takeReport(
  draft: EnterpriseDraft,
  { documentId, type, validTo }: NonNullable<Of<'put-indicators'>['report']>,
): void {
  const { creditCode } = draft.state;
  const usable = validTo !== null && validTo >= draft.context.today;
  draft.touch(
    usable ? { documentId, effect: 'accept', creditCode, type, validTo } : { documentId, effect: 'link', creditCode },
  );
  if (!usable) return;
  const papers = [{ documentId, type, validTo }];
  for (const id of draft.context.life.liveApplications) {
    draft.then({ aggregate: { type: 'application', id }, command: { type: 'take-papers', papers } });
  }
}

/** Commands that enter a firm in the directory or change what is known of it. */
export function decideDirectory(
  draft: EnterpriseDraft,
  command: Of<'register' | 'import-row' | 'put-indicators' | 'record-finding' | 'grant-title' | 'impose-ban'>,
): Result {
  switch (command.type) {
    case 'register': {
      const refusal = checkIdentity(draft, command);
      if (refusal) return refusal;
      register(draft, command);
      return draft.outcome();
    }
    case 'import-row': {
      const isNew = (draft.state as unknown) === undefined;
      return (
        checkIdentity(draft, command.identity) ??
        checkBranch(draft, isNew ? command.identity : draft.state) ??
        importRow(draft, command, isNew)
      );
    }
    case 'put-indicators':
      if (command.report) takeReport(draft, command.report);
      return putIndicators(draft, command.items) ?? draft.outcome();
    case 'record-finding':
      return recordFinding(draft, command);
    case 'grant-title': {
      const { type: _type, ...granted } = command;
      // A renewal takes the place of the title whose update was open, once it begins.
      if (granted.validFrom <= draft.context.today) endTurns(draft, (turn) => turn.ref === granted.code);
      draft.emit({ type: 'title-granted', data: ranked(draft, granted) });
      tellCultivation(draft);
      return draft.outcome();
    }
    case 'impose-ban': {
      // It lasts through its last day, which may be today.
      if (command.until < draft.context.today) {
        return refuse(
          422,
          'BAN_ENDED',
          text('禁申期截止日不得早于今天。', 'The last day of the ban is today or later.'),
          [{ path: 'until', code: 'BAN_ENDED', message: command.until }],
        );
      }
      const { cause, until } = command;
      const id = draft.context.newId('ban');
      draft.emit({ type: 'ban-imposed', data: { id, cause, from: draft.context.today, until } });
      tellOfBan(draft, { id, until });
      return draft.outcome();
    }
  }
}
