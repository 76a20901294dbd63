import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { type IsoDate, earliest } from '../kernel/time';
import type { ApplicationTerms, StepOwner } from './application.types';
import type { StepKind } from './step-kind';

type Ends = Pick<ApplicationTerms, 'cutOff' | 'lastDays' | 'upperLevels'>;

/**
 * The day that no turn goes beyond: the firm's ends with the firm's own window, the county's with the county's cut-off, the
 * waiting for upper levels with the first of their windows that is not over.
 *
 * @returns null where the batch sets no such day
 */
export function cutOffOf(terms: Ends, kind: StepKind, owner: StepOwner, today: IsoDate): IsoDate | null {
  const { cutOff, lastDays = {}, upperLevels } = terms;
  if (kind === 'upper' || kind === 'statistics-result') {
    return earliest(
      ...upperLevels.map((level) => lastDays[level] ?? null).filter((day) => day !== null && day >= today),
    );
  }
  return owner === 'enterprise' ? earliest(lastDays.enterprise ?? null, cutOff) : cutOff;
}

/**
 * The firm's window of the batch is over on that day. Corrections that the bureau or an upper level asked for are none of it.
 *
 * @param path of the field that the refusal is about
 */
export function firmWindowRefusal({ lastDays }: Pick<Ends, 'lastDays'>, on: IsoDate, path: string): Refusal | null {
  const last = lastDays?.enterprise;
  if (!last || on <= last) return null;
  const detail = text(
    `本批次企业申报已于 ${last} 截止，请参加下一批次。`,
    `Firms could apply in this batch until ${last}; apply in the next one.`,
  );
  return refuse(409, 'FIRM_WINDOW_CLOSED', detail, [{ path, code: 'FIRM_WINDOW_CLOSED', message: last }]);
}
