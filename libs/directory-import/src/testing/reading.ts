import { Readable } from 'node:stream';
import { type AcceptedRows, type RejectedRows, isAccepted } from '../enterprise-row';
import type { ReadOptions } from '../import-options';
import { readEnterprises } from '../read-enterprises';
import { sampleCatalogue } from './sample-catalogue';

export const HEADER = 'creditCode,name,regionCode,industryCode,foundedOn';

export const CODES = ['9144030071526726XG', '91110108551385082Q', '91110000802100433B', '914403001922038216'] as const;

export const OPTIONS: ReadOptions = {
  catalogue: sampleCatalogue,
  today: '2026-04-13',
  branch: '990124',
  demonstration: true,
};

export interface Reading {
  readonly accepted: readonly AcceptedRows[];
  readonly rejected: readonly RejectedRows[];
}

/** Reads a whole small file; `codes` of the result are those of all errors, in order. */
export async function read(file: Buffer | string, options: Partial<ReadOptions> = {}): Promise<Reading> {
  const accepted: AcceptedRows[] = [];
  const rejected: RejectedRows[] = [];
  for await (const outcome of readEnterprises(Readable.from([Buffer.from(file)]), { ...OPTIONS, ...options })) {
    if (isAccepted(outcome)) accepted.push(outcome);
    else rejected.push(outcome);
  }
  return { accepted, rejected };
}

export function codesOf({ rejected }: Reading): string[] {
  return rejected.flatMap(({ errors }) => errors.map(({ code }) => code));
}
