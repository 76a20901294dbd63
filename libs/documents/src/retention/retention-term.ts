import { type IsoDate, addMonths } from '@app/domain';
import table from './retention-classes.json';

type TermName = keyof typeof table.terms;

export interface RetentionTerm {
  readonly name: string;
  readonly years: number;
  readonly source: string;
}

/** How long a paper of a type is kept after it was last used. */
export function retentionTerm(type: string): RetentionTerm {
  const types: Readonly<Record<string, string>> = table.types;
  const name = (Object.hasOwn(types, type) ? types[type] : table.default) as TermName;
  const { years, source } = table.terms[name];
  return { name, years, source };
}

/** The last day on which it is kept, where it is used for the last time on a day; never before its own validity ends. */
export function retainUntil(type: string, usedOn: IsoDate, validTo: IsoDate | null = null): IsoDate {
  const { years } = retentionTerm(type);
  const lastUse = validTo && validTo > usedOn ? validTo : usedOn;
  return addMonths(lastUse, years * 12);
}
