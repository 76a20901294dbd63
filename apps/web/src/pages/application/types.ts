import type { Schemas } from '../../api/client';

export type Application = Schemas['ApplicationResponseDto'];
