import {
  type ApplicationState,
  type Bilingual,
  type EnterpriseState,
  type HeldTrigger,
  type IsoDate,
  addMonths,
  text,
} from '@app/domain';
import { type PackSiteTrigger, type PolicyPack, siteTriggersOn } from '@app/policy';
import { filingOf } from './filing';
import { firmFacts } from './firm-facts';

const MONTHS = 12;

/** What the firm's own record says to a trigger; null where it does not hold. */
function becauseOf({ record, years = 0 }: PackSiteTrigger, titles: EnterpriseState['titles'], today: IsoDate) {
  if (record === 'first-application')
    return titles.length === 0 ? text('此前未获该称号', 'the title was never held before') : null;
  const since = addMonths(today, -years * MONTHS);
  const gone = titles.find(({ status, ending }) => status === 'revoked' && ending && ending.on >= since)?.ending;
  return gone ? text(`${gone.on}被撤销`, `it was revoked on ${gone.on}`) : null;
}

function ofRecord(trigger: PackSiteTrigger, because: Bilingual | null): HeldTrigger[] {
  const { id, title, source } = trigger;
  return because ? [{ id, title, source, because }] : [];
}

/**
 * The triggers of a site check that hold for a case today, by the edition that the case keeps and by what the record now says of
 * the firm, in the order of the pack.
 *
 * @param today ISO date
 */
export function heldSiteTriggers(
  { tier, factYear, purpose = 'new' }: Pick<ApplicationState, 'tier' | 'factYear' | 'purpose'>,
  pack: PolicyPack,
  firm: EnterpriseState,
  today: IsoDate,
): readonly HeldTrigger[] {
  const triggers = pack.steps.find(({ kind }) => kind === 'site-check')?.siteCheck?.triggers ?? [];
  const options = { asOf: today, purpose, factYear, filing: filingOf(firm, today) };
  const byFigures = siteTriggersOn(pack, triggers, firmFacts(firm), options);
  const titles = firm.titles.filter(({ code }) => code === tier);
  return triggers.flatMap((trigger) =>
    trigger.record
      ? ofRecord(trigger, becauseOf(trigger, titles, today))
      : byFigures.filter(({ id }) => id === trigger.id),
  );
}
