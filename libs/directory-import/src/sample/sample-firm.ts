import type { IsoDate, TitleCode } from '@app/domain';
import type { EnterpriseRow } from '../enterprise-row';

export const SAMPLE_PROFILES = [
  'ready',
  'srdi-ready',
  'innovative-ready',
  'nearly',
  'missing',
  'failing',
  'trade',
  'titled',
] as const;

/**
 * How far a sample firm could climb on its 2025 figures, apart from the titles that come before: `ready` to little giant, `srdi-ready`
 * to specialised-and-innovative, `innovative-ready` to innovative; `nearly` misses little giant by one criterion, `missing` lacks data,
 * `failing` has something that stops it, `trade` is wholesale or retail, `titled` holds titles already.
 */
export type SampleProfile = (typeof SAMPLE_PROFILES)[number];

export interface SampleTitle {
  readonly code: TitleCode;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly source: string;
}

/** A firm that does not exist, marked so in its name and wherever it is shown. */
export interface SampleFirm extends EnterpriseRow {
  readonly fictional: true;
  readonly foundedOn: IsoDate;
  readonly industryCode: string;
  readonly profile: SampleProfile;
  readonly titles: readonly SampleTitle[];
}
