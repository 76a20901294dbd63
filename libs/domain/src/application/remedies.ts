import { sha256Hex } from '../kernel/sha256';
import { type Bilingual, text } from '../kernel/text';
import { type IsoDate, dateOf } from '../kernel/time';
import type { WorkCalendar } from '../kernel/calendar';
import type { ApplicationState } from './application.types';
import type { Remedies } from './remedy.types';

/** Of cases from before they took the terms of their pack along. */
const OWN_TERMS: Remedies = {
  hearingWorkingDays: 5,
  reviewAskWorkingDays: 10,
  reviewWorkingDays: 10,
  source: 'county',
};

export function remediesOf({ terms }: ApplicationState): Remedies {
  return terms.remedies ?? OWN_TERMS;
}

/** What a leader reads before a decided case is taken up again. */
export const REOPENING_WARNING: Bilingual = text(
  '重新启动已办结的申报，将改变已告知企业的结论。须有新的事实、材料或原程序错误为依据；不得因人情、催办或完成指标重启；原结论、理由和本次重启均保留在档案中，并可能被审计、复议或诉讼审查。已超过上级截止日期的，重启不延长上级期限。',
  'Taking up a decided case changes what the firm was told. It needs new facts, new papers or an error of procedure; never a favour, pressure or a target. The first result, its reasons and this act stay on record, open to audit, reconsideration and the courts. It extends no term of an upper level.',
);

/** SHA-256 over both languages, which whoever reopens sends back. */
export const REOPENING_WARNING_HASH = sha256Hex(`${REOPENING_WARNING.zh}\n${REOPENING_WARNING.en}`);

/** True where the county itself refused, so that it can look again; an upper level's word is not the county's to undo. */
export function isRefusedByCounty({ status, decisions }: ApplicationState): boolean {
  return status === 'refused' && decisions.at(-1)?.decision === 'refuse';
}

/** The last day on which the firm may ask for a review; null where nothing can be reviewed. */
export function reviewableUntil(
  state: ApplicationState,
  calendar: Pick<WorkCalendar, 'addWorkingDays'>,
): IsoDate | null {
  if (!isRefusedByCounty(state) || !state.closing || state.refusalReview) return null;
  return calendar.addWorkingDays(dateOf(state.closing.at), remediesOf(state).reviewAskWorkingDays);
}

/** True while somebody has to act in the case: it is open, or its refusal is under review. */
export function isLive(state: ApplicationState): boolean {
  return state.status === 'open' || isUnderReview(state);
}

export function isUnderReview(state: ApplicationState): boolean {
  return state.status === 'refused' && state.refusalReview?.status === 'open';
}
