import type { IsoDate } from '@app/domain';
import type { Facts, Finding, Purpose } from '../facts.types';
import type { PolicyPack } from '../pack.types';
import { FactIndex } from './fact-index';
import type { DiagnoseOptions } from '../diagnosis.types';
import type { ScoreState } from './score.types';

/** One diagnosis while it is computed: the pack, the firm, and the years that are meant. */
export interface Question {
  readonly pack: PolicyPack;
  readonly facts: Facts;
  readonly index: FactIndex;
  readonly asOf: IsoDate;
  readonly purpose: Purpose;
  /** The last full calendar year before `asOf`, or the batch's fact year. */
  readonly factYear: number;
  readonly filing: 'annual' | 'monthly';
  readonly score?: ScoreState;
}

/** A firm's facts, read once as of a day: what they say is settled once, however many packs ask. */
export interface FirmReading {
  readonly facts: Facts;
  readonly asOf: IsoDate;
  readonly index: FactIndex;
}

/** @param asOf the day of the questions that follow, `YYYY-MM-DD` */
export function readFirm(facts: Facts, asOf: IsoDate): FirmReading {
  return { facts, asOf, index: new FactIndex(facts.indicators, asOf) };
}

export function ask(
  pack: PolicyPack,
  { facts, asOf, index }: FirmReading,
  { purpose = 'new', factYear, filing = 'annual' }: Omit<DiagnoseOptions, 'asOf'>,
): Question {
  return { pack, facts, index, asOf, purpose, factYear: factYear ?? Number(asOf.slice(0, 4)) - 1, filing };
}

/** The human's finding on a criterion that still holds on the day of the question; of several the last given. */
export function findingOn(question: Question, criterionId: string): Finding | undefined {
  return (question.facts.findings ?? [])
    .filter((finding) => finding.tier === question.pack.tier && finding.criterionId === criterionId)
    .filter((finding) => !finding.validTo || question.asOf <= finding.validTo)
    .at(-1);
}
