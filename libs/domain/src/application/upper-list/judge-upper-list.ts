import type { ApplicationState, UpperEvent } from '../application.types';
import { type DifferingField, differencesOf, isAboutSame } from './same-event';
import type { UpperListRow, UpperVerdict } from './upper-list.types';

type Case = Pick<ApplicationState, 'id' | 'creditCode' | 'tier' | 'batch' | 'status' | 'upperEvents'>;

/** What the record knows of the firms and cases that a list may name. */
export interface UpperListRecord {
  /** Names by credit code; only firms of the caller's branch. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that firms had before, by credit code: a level may not have heard of a new one yet. */
  readonly formerNames?: ReadonlyMap<string, readonly string[]>;
  readonly cases: readonly Case[];
}

export interface JudgedRow {
  readonly verdict: Exclude<UpperVerdict, 'malformed'>;
  /** The case that the row is about; null where none is. */
  readonly applicationId: string | null;
  /** With `contradicting`: in what. */
  readonly differs: readonly DifferingField[];
}

/** Lists write brackets and spaces in either width. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

function asEvent(row: UpperListRow): UpperEvent {
  const term = row.validFrom || row.validTo ? { term: { from: row.validFrom, to: row.validTo } } : {};
  const { level, event, documentNo, on, dueOn } = row;
  return { level, event, documentNo, on, ...(dueOn ? { dueOn } : {}), ...term, recordedAt: '', by: '' };
}

/** The open case, or else the latest. */
function caseOf(row: UpperListRow, cases: readonly Case[]): Case | undefined {
  const own = cases.filter((one) => one.batch === row.batch && one.tier === row.tier);
  return own.find(({ status }) => status === 'open') ?? own.at(-1);
}

/** Holds rows against the record and against the rows before them: a list may name a firm twice. */
export class UpperListJudge {
  private readonly casesByFirm = new Map<string, Case[]>();
  private readonly fromList = new Map<string, UpperEvent[]>();

  constructor(private readonly record: UpperListRecord) {
    for (const one of record.cases) {
      this.casesByFirm.set(one.creditCode, [...(this.casesByFirm.get(one.creditCode) ?? []), one]);
    }
  }

  private isNamed(row: UpperListRow, name: string): boolean {
    const names = [name, ...(this.record.formerNames?.get(row.creditCode) ?? [])];
    return names.some((known) => plainName(known) === plainName(row.name));
  }

  /** Rows in the order of the file. */
  judge(row: UpperListRow): JudgedRow {
    const name = this.record.names.get(row.creditCode);
    if (name === undefined) return { verdict: 'unknown-firm', applicationId: null, differs: [] };
    const found = caseOf(row, this.casesByFirm.get(row.creditCode) ?? []);
    const applicationId = found?.id ?? null;
    if (!this.isNamed(row, name)) return { verdict: 'name-differs', applicationId, differs: [] };
    if (!found) return { verdict: 'no-open-application', applicationId, differs: [] };

    const earlier = this.fromList.get(found.id) ?? [];
    const same = [...found.upperEvents, ...earlier].filter((known) => isAboutSame(row, known));
    const differences = same.map((known) => differencesOf(row, known));
    const contradicting = differences.find((fields) => fields.length > 0);
    if (contradicting) return { verdict: 'contradicting', applicationId, differs: contradicting };
    if (same.length > 0) return { verdict: 'duplicate', applicationId, differs: [] };
    if (found.status !== 'open') return { verdict: 'no-open-application', applicationId, differs: [] };
    this.fromList.set(found.id, [...earlier, asEvent(row)]);
    return { verdict: 'match', applicationId, differs: [] };
  }
}
