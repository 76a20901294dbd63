import { type Bilingual, type IsoDate, addMonths, isValidOn, text } from '@app/domain';
import type { Diagnosis } from '../diagnosis.types';
import type { Facts, IndicatorValue } from '../facts.types';
import { findIndicator } from '../indicators/catalogue';
import type { PolicyPack } from '../pack.types';

/** Something to put right before scores are entered, because they can be entered only once. */
export interface RehearsalFinding {
  readonly kind: 'missing' | 'inconsistent' | 'expiring' | 'set-aside';
  /** Indicator, or `title:<code>`. */
  readonly code: string;
  readonly period: string;
  readonly criteria: readonly string[];
  readonly message: Bilingual;
}

/** A value of the present that is older than this on the last day is asked for again. */
const FRESH_MONTHS = 12;

function name(code: string): Bilingual {
  return findIndicator(code)?.title ?? text(code, code);
}

function missing({ criteria }: Diagnosis): RehearsalFinding[] {
  const asked = new Map<string, { code: string; period: string; ids: Set<string> }>();
  for (const { id, asks, verdict } of criteria) {
    if (verdict === 'not-applicable') continue;
    for (const { code, period } of asks) {
      const known = asked.get(`${code}@${period}`) ?? { code, period, ids: new Set<string>() };
      asked.set(`${code}@${period}`, { ...known, ids: known.ids.add(id) });
    }
  }
  return [...asked.values()].map(({ code, period, ids }) => ({
    kind: 'missing',
    code,
    period,
    criteria: [...ids],
    message: text(`缺少${name(code).zh}（${period}）`, `${name(code).en} (${period}) is missing`),
  }));
}

const keyOf = ({ code, period }: IndicatorValue): string => `${code}@${period}`;

/** What the firm says and what its audit report says, where both say something and not the same. */
function inconsistent({ indicators }: Facts, read: ReadonlyMap<string, readonly string[]>): RehearsalFinding[] {
  const audited = new Map(indicators.filter(({ source }) => source === 'audited').map((one) => [keyOf(one), one]));
  return indicators
    .filter((one) => one.source !== 'audited' && audited.has(keyOf(one)))
    .filter((one) => Number(one.value) !== Number(audited.get(keyOf(one))?.value))
    .map((one) => {
      const report = String(audited.get(keyOf(one))?.value);
      return {
        kind: 'inconsistent',
        code: one.code,
        period: one.period,
        criteria: read.get(one.code) ?? [],
        message: text(
          `${name(one.code).zh}（${one.period}）填报 ${String(one.value)}，审计报告为 ${report}`,
          `${name(one.code).en} (${one.period}): stated ${String(one.value)}, the audit report says ${report}`,
        ),
      };
    });
}

function expiringTitles({ titles }: Facts, closesOn: IsoDate, asOf: IsoDate): RehearsalFinding[] {
  return titles
    .filter((title) => isValidOn({ validFrom: title.validFrom, validTo: title.validTo ?? null }, asOf))
    .flatMap(({ code, validTo }) =>
      validTo && validTo < closesOn
        ? [
            {
              kind: 'expiring' as const,
              code: `title:${code}`,
              period: validTo,
              criteria: [],
              message: text(
                `称号 ${code} 于 ${validTo} 到期，早于截止日 ${closesOn}`,
                `Title ${code} ends on ${validTo}, before the last day ${closesOn}`,
              ),
            },
          ]
        : [],
    );
}

/** Values of the present that will be too old on the last day. */
function expiringValues({ indicators }: Facts, closesOn: IsoDate, read: ReadonlyMap<string, readonly string[]>) {
  const oldest = addMonths(closesOn, -FRESH_MONTHS);
  return indicators
    .filter(({ code, period, observedAt }) => period === 'now' && read.has(code) && observedAt && observedAt < oldest)
    .map(({ code, period, observedAt }): RehearsalFinding => {
      const day = String(observedAt).slice(0, 10);
      return {
        kind: 'expiring',
        code,
        period,
        criteria: read.get(code) ?? [],
        message: text(
          `${name(code).zh}的核实日期为 ${day}，到截止日已超过一年`,
          `${name(code).en} was last seen on ${day}, more than a year before the last day`,
        ),
      };
    });
}

/** Values that were stated and not used, and why. */
function setAside({ criteria }: Diagnosis, told: ReadonlySet<string>): RehearsalFinding[] {
  const found = criteria.flatMap(({ id, sources }) =>
    sources
      .filter(
        ({ because, code, period }) =>
          because && because !== 'superseded' && because !== 'outranked' && !told.has(`${code}@${period}`),
      )
      .map(({ code, period, because }) => ({ id, code, period, because })),
  );
  const seen = new Map(found.map((one) => [`${one.code}@${one.period}`, one]));
  return [...seen.values()].map(({ id, code, period, because }) => ({
    kind: 'set-aside',
    code,
    period,
    criteria: [id],
    message: text(
      `${name(code).zh}（${period}）的数值未被采用：${because}`,
      `The value of ${name(code).en} (${period}) is not used: ${because}`,
    ),
  }));
}

function readBy({ criteria }: Diagnosis): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  for (const { id, sources } of criteria) {
    for (const { code } of sources) read.set(code, [...(read.get(code) ?? []), id]);
  }
  return read;
}

/**
 * A rehearsal before the platform's once-only entry: what is missing, what contradicts the audit report, what expires before the
 * last day, and which values would not be used. Above-scale has none: its figures are between the firm and statistics.
 *
 * @param diagnosis of the same pack and facts
 * @param closesOn last day of entry
 */
export function rehearse(pack: PolicyPack, facts: Facts, diagnosis: Diagnosis, closesOn: IsoDate): RehearsalFinding[] {
  if (pack.advice === 'silent') return [];
  const read = readBy(diagnosis);
  const contradictions = inconsistent(facts, read);
  const told = new Set(contradictions.map(({ code, period }) => `${code}@${period}`));
  return [
    ...missing(diagnosis),
    ...contradictions,
    ...expiringTitles(facts, closesOn, diagnosis.asOf),
    ...expiringValues(facts, closesOn, read),
    ...setAside(diagnosis, told),
  ];
}
