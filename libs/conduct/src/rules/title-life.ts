import {
  type ChangeRule,
  type EnterpriseState,
  type HeldTitle,
  type IsoDate,
  PLAIN_UPDATE,
  REMIND_DAYS,
  type RenewalOutlook,
  type UpdateRule,
} from '@app/domain';
import { type Deadline, documentsFor } from '@app/policy';
import { digestOf } from './diagnosis-digest';
import { filingOf } from './filing';
import type { RuleBook } from './rule-book';

/** Without an entry of the table: 63号 and 138号 article 12 agree on three months and three years. */
const CHANGE_MONTHS = 3;
const BAN_YEARS = 3;

function deadlineOf(rules: RuleBook, code: string): Deadline | undefined {
  return rules.registry.deadlines({ code })[0];
}

function isUpdate(deadline: Deadline, title: HeldTitle, monthDay: string | null): boolean {
  return (
    deadline.consequence !== undefined &&
    (deadline.tiers?.includes(title.code) ?? false) &&
    'monthDay' in deadline.term &&
    deadline.term.monthDay === monthDay &&
    (!deadline.ruleSetId || deadline.ruleSetId === title.ruleSetId)
  );
}

/** The rule of a title's yearly update: the entry of the table for its tier and its day; the pack of the title named the day. */
export function updateRuleOf(rules: RuleBook, firm: EnterpriseState, title: HeldTitle): UpdateRule {
  const monthDay = title.updateDue ?? null;
  const deadline = rules.registry
    .deadlines({ tier: title.code, regionCode: firm.regionCode })
    .find((one) => isUpdate(one, title, monthDay));
  if (!deadline) return PLAIN_UPDATE;
  return {
    deadline: deadline.code,
    missed: deadline.consequence ?? 'recorded',
    remindDays: deadline.remindDays ?? REMIND_DAYS,
    warningDays: deadline.warningDays ?? null,
    source: deadline.source,
  };
}

/** The rule of major changes: by when they are reported, and whose titles suffer where they are not. */
export function changeRuleOf(rules: RuleBook): ChangeRule {
  const deadline = deadlineOf(rules, 'DL-CHANGE');
  return {
    deadline: 'DL-CHANGE',
    months: deadline && 'months' in deadline.term ? deadline.term.months : CHANGE_MONTHS,
    tiers: deadline?.tiers ?? [],
    remindDays: deadline?.remindDays ?? REMIND_DAYS,
    source: deadline?.source ?? '',
  };
}

/** How long a firm may not apply after fraud, a major accident or serious dishonesty. */
export function banMonthsOf(rules: RuleBook): number {
  const deadline = deadlineOf(rules, 'DL-BAN');
  return (deadline && 'years' in deadline.term ? deadline.term.years : BAN_YEARS) * 12;
}

/** The way to a title's renewal as it is known today; null where no rules of re-review are in force for it. */
export function renewalOutlook(
  rules: RuleBook,
  firm: EnterpriseState,
  { code, validFrom, validTo }: HeldTitle,
  today: IsoDate,
): RenewalOutlook | null {
  const found = rules.renewalBatch(code, today, firm.regionCode);
  // A batch that opens after the term is no help to it.
  const batch = found && validTo && (found.windows[0]?.opensOn ?? today) > validTo ? undefined : found;
  const pack = batch
    ? rules.registry.findPack(batch.ruleSetId)
    : rules.registry.packFor({
        ...{ tier: code, purpose: 'renewal', asOf: today },
        ...{ regionCode: firm.regionCode, issuedOn: validFrom },
      });
  if (!pack?.effective.purposes.includes('renewal')) return null;
  const diagnosis = rules.diagnose(firm, pack, {
    asOf: today,
    purpose: 'renewal',
    ...(batch ? { factYear: batch.factYear } : {}),
  });
  const regional = rules.inRegion(pack, firm, today).pack;
  return {
    ruleSetId: pack.id,
    batch: batch?.id ?? null,
    opensOn: batch?.windows[0]?.opensOn ?? null,
    cutOff: batch?.countyCutOff ?? null,
    diagnosis: digestOf(diagnosis),
    papers: documentsFor(regional, diagnosis, filingOf(firm, today)).map(({ type, title }) => ({ type, title })),
  };
}
