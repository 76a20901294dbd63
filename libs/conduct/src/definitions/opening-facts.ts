import {
  type ApplicationCommand,
  type ApplicationState,
  type CultivationState,
  DomainError,
  type EnterpriseState,
  type OpeningFacts,
  bannedUntil,
  goneRefusal,
  text,
  titleInRenewal,
} from '@app/domain';
import type { PrepareRequest } from '@app/record';
import { termsOf } from '../rules/case-terms';
import { digestOf } from '../rules/diagnosis-digest';
import { filingOf } from '../rules/filing';
import { paperList } from '../rules/paper-list';
import { holdsTitle } from '../rules/route';
import type { RuleBook } from '../rules/rule-book';
import type { Jury } from './jury';
import type { PeopleBehind } from './people-behind';
import type { CaseFiles, Delegations, Holders, LiveThings } from './ports';
import type { SiteDraws } from './site-draws';
import { siteDrawOf } from './site-facts';

/** A command to a case, on its way to be decided. */
export type CaseRequest = PrepareRequest<ApplicationState, ApplicationCommand>;
type Open = Extract<ApplicationCommand, { type: 'open' }>;

/** What cases are decided by, beside themselves. */
export interface ApplicationParts {
  readonly rules: RuleBook;
  readonly files: CaseFiles;
  readonly live: LiveThings;
  readonly jury?: Pick<Jury, 'meetingOf'>;
  readonly holders: Holders;
  readonly siteDraws?: SiteDraws;
  readonly delegations?: Delegations;
  readonly behind?: PeopleBehind;
}

function unknownBatch(batch: string): DomainError {
  return new DomainError(422, 'BATCH_UNKNOWN', text(`没有批次 ${batch}。`, `There is no batch ${batch}.`), [
    { path: 'batch', code: 'BATCH_UNKNOWN', message: batch },
  ]);
}

/** @throws DomainError 404 `NOT_FOUND` */
export async function loadFirm(request: CaseRequest, creditCode: string, guard = true): Promise<EnterpriseState> {
  const firm = await request.load<EnterpriseState>({ type: 'enterprise', id: creditCode }, { guard });
  if (firm) return firm.state;
  throw new DomainError(404, 'NOT_FOUND', text('名录中没有该企业。', 'There is no such firm in the directory.'));
}

/** The firm's live cultivation, where the tier belongs to it; its pause and willingness bind this transaction. */
async function loadCultivation(
  request: CaseRequest,
  parts: ApplicationParts,
  command: Open,
): Promise<OpeningFacts['cultivation']> {
  const id = await parts.live.cultivationOf(command.creditCode, request.session);
  if (!id) return null;
  const found = await request.load<CultivationState>({ type: 'cultivation', id }, { guard: true });
  if (!found) return null;
  const { state } = found;
  // Consent to a title's plan is none to being handed to statistics: what is offered beside the route asks for itself.
  const ofRung = state.plan?.tier === command.tier;
  const approved = state.status === 'in-progress' || state.status === 'reviewing-outcome';
  return { id, paused: state.paused !== null, willingOn: ofRung && approved ? state.willingOn : null };
}

/**
 * What opening a case rests on, as it is in this transaction.
 *
 * @throws DomainError 404 `NOT_FOUND`, 422 `BATCH_UNKNOWN`, and what a firm that is gone refuses
 */
export async function openingFacts(
  request: CaseRequest,
  parts: ApplicationParts,
  command: Open,
): Promise<OpeningFacts> {
  const { today } = request.base;
  const firm = await loadFirm(request, command.creditCode);
  const gone = goneRefusal(firm);
  if (gone) throw DomainError.of(gone);
  const batch = parts.rules.findBatch(command.batch, today, firm.regionCode);
  if (!batch || batch.tier !== command.tier) throw unknownBatch(command.batch);
  const pack = parts.rules.pack(batch.ruleSetId);
  const regional = parts.rules.inRegion(pack, firm, today);
  const { purpose, factYear } = batch;
  const diagnosis = parts.rules.diagnose(firm, pack, { asOf: today, purpose, factYear });
  return {
    enterpriseName: firm.name,
    regionCode: firm.regionCode,
    ruleSetId: pack.id,
    factYear,
    purpose,
    terms: {
      ...termsOf(regional, batch, parts.rules.leadFor(pack.tier, firm, today), parts.rules.registry.data.deadlines),
      ...(await siteDrawOf(parts, regional.pack, {
        batch: batch.id,
        regionCode: firm.regionCode,
        creditCode: command.creditCode,
      })),
    },
    items: paperList(regional.pack, diagnosis, filingOf(firm, today)),
    diagnosis: digestOf(diagnosis),
    windowOpen: batch.open,
    bannedUntil: bannedUntil(firm, today),
    alreadyHeld: purpose === 'new' && holdsTitle(firm, command.tier, today),
    ...(purpose === 'renewal' ? { renewing: titleInRenewal(firm, command.tier) } : {}),
    // A renewal keeps what is held; it is no rung of a climb.
    cultivation: purpose === 'new' ? await loadCultivation(request, parts, command) : null,
  };
}
