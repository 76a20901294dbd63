import type { UnscannedPolicy } from '@app/config';
import type { DocumentRow } from '@app/persistence';

/** Why a file is kept back from others than who uploaded it; null where it is not. */
export type Barred = 'scanning' | 'unscanned' | 'infected' | 'destroyed';

type Scanned = Pick<DocumentRow, 'scan' | 'destroyed'>;

/**
 * Whether a file may be given out and accepted. Quarantine lasts until a scanner has said that it is clean; what no scanner has
 * seen is for the policy to say.
 */
export function barredBecause({ scan, destroyed }: Scanned, unscanned: UnscannedPolicy): Barred | null {
  if (destroyed) return 'destroyed';
  switch (scan) {
    case 'clean':
      return null;
    case 'infected':
      return 'infected';
    case 'pending':
      return 'scanning';
    case 'unscanned':
      return unscanned === 'refuse' ? 'unscanned' : null;
  }
}
