import type { ErasureGround, ErasureOrder } from './erasure.types';

export type ErasureEvent =
  | { readonly type: 'erasure-requested'; readonly data: ErasureOrder & { readonly id: string } }
  | {
      readonly type: 'personal-data-erased';
      readonly data: { readonly keys: readonly string[]; readonly ground: ErasureGround; readonly comment: string };
    }
  | { readonly type: 'erasure-refused'; readonly data: { readonly comment: string } };
