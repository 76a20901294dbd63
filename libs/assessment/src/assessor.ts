import { type EnterpriseState, type IsoDate, bannedUntil, countingTitles, isValidOn } from '@app/domain';
import type { FirmAssessment } from '@app/persistence';
import type { FirmInView, TierFinding } from './rules/firm-in-view';
import { standingsOf } from './rules/standings';
import { lapsesOf, risksOf } from './rules/title-outlook';
import type { FirmOnFile } from './source/firm-source';

/** The rules as a pass needs them: verdicts without explanation. */
export interface VerdictBook {
  /** Changes whenever a firm with the same facts might be judged otherwise: another pack in force, another fact year. */
  version(asOf: IsoDate): string;
  /** One finding for each tier that has a pack for new applications in the firm's region. */
  findings(firm: EnterpriseState, asOf: IsoDate): readonly TierFinding[];
  /** Findings by the rules of a renewal, for titles whose conditions may be spoken of. */
  renewals(firm: EnterpriseState, titles: readonly string[], asOf: IsoDate): readonly TierFinding[];
  /** @throws DomainError 422 `RULE_SET_INVALID` where the draft does not stand beside the rules in force any more */
  draft(pack: Readonly<Record<string, unknown>>): DraftJudge;
}

/** A draft beside the rules in force. */
export interface DraftJudge {
  /** Findings on the same facts; undefined for a firm outside of the draft's region. */
  compare(
    firm: EnterpriseState,
    asOf: IsoDate,
  ): { readonly before: TierFinding | undefined; readonly after: TierFinding } | undefined;
  /**
   * One-off awards that published clauses of a region give for that many titles of the draft's tier, 万元; null where no clause
   * gives any.
   */
  benefitCost(titles: number, regionCode: string, asOf: IsoDate): string | null;
}

/** Looks at one firm: its pool in every tier, the risks and the ends of its titles. Pure but for the rules it is given. */
export function assessFirm(
  { state, revision, openThings, before }: FirmOnFile,
  rules: VerdictBook,
  asOf: IsoDate,
): FirmAssessment {
  const titles = countingTitles(state);
  const firm: FirmInView = { titles, banned: bannedUntil(state, asOf) !== null, openThings, asOf };
  const held = titles.filter((title) => isValidOn(title, asOf)).map(({ code }) => code);
  return {
    creditCode: state.creditCode,
    name: state.name,
    regionCode: state.regionCode,
    revision,
    rules: rules.version(asOf),
    asOf,
    tiers: standingsOf(firm, rules.findings(state, asOf), before?.tiers ?? []),
    risks: risksOf(rules.renewals(state, held, asOf)),
    lapses: lapsesOf(firm),
  };
}
