import { isValidOn } from '@app/domain';
import type { Pool, PoolReason } from '@app/persistence';
import type { FirmInView, TierFinding } from './firm-in-view';

export interface PoolPlace {
  readonly pool: Pool | null;
  readonly reasons: readonly PoolReason[];
}

const reason = (code: string, ...of: readonly string[]): PoolReason => ({ code, of });

/** What the firm does decides before what its figures say: held, applied for, cultivated. */
function byCourse(firm: FirmInView, tier: string): PoolPlace | null {
  const held = firm.titles.find((title) => title.code === tier && isValidOn(title, firm.asOf));
  if (held) return { pool: 'recognised', reasons: [reason('title-held', tier)] };
  const opened = (type: string): boolean => firm.openThings.some((thing) => thing.type === type && thing.tier === tier);
  if (opened('application')) return { pool: 'sprint', reasons: [reason('application-open', tier)] };
  if (opened('cultivation')) return { pool: 'cultivating', reasons: [reason('rung-in-progress', tier)] };
  return null;
}

function byVerdict({ verdict, unmet, unknown, manual }: TierFinding): PoolPlace {
  switch (verdict) {
    case 'promising':
      return { pool: 'reserve', reasons: [reason('nothing-lacking')] };
    case 'opportunity':
      return { pool: 'reserve', reasons: [reason('to-be-judged', ...manual)] };
    case 'needs-data':
      return { pool: 'potential', reasons: [reason('data-missing', ...unknown)] };
    case 'not-met':
      return { pool: 'potential', reasons: [reason('conditions-unmet', ...unmet)] };
    default:
      return { pool: null, reasons: [reason('not-applicable')] };
  }
}

/**
 * The pool of a tier in which a firm stands: `recognised` with a valid title, `sprint` while it applies, `cultivating` while its
 * plan works at this rung, `reserve` where nothing is known that stands against it, else `potential`. None where the tier does
 * not apply, and none for a banned firm without the title: a ban ends every candidacy.
 */
export function poolOf(firm: FirmInView, finding: TierFinding): PoolPlace {
  const course = byCourse(firm, finding.tier);
  if (course) return course;
  if (firm.banned) return { pool: null, reasons: [reason('banned')] };
  return byVerdict(finding);
}
