import type { ErasureState } from '@app/domain';
import type { StoredErasure } from '@app/persistence';
import type { ErasureResponseDto } from './erasure.response';

export function toErasureResponse(erasure: ErasureState): ErasureResponseDto {
  const { id, creditCode, account, keys, ground, reason, status } = erasure;
  const { requestedBy, requestedAt, decidedBy, decidedAt, comment } = erasure;
  return {
    ...{ id, creditCode, account, subjects: keys, ground, reason, state: status },
    ...{ requestedBy, requestedAt, decidedBy, decidedAt, comment },
  };
}

/** One from before erasures were part of the record. */
export function toEarlierErasure(erasure: StoredErasure): ErasureResponseDto {
  const { regionCode: _region, ...shown } = erasure;
  return { ...shown, account: null, ground: null };
}
