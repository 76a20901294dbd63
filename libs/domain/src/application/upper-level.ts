export const UPPER_LEVELS = ['city', 'province', 'ministry', 'statistics'] as const;

export type UpperLevel = (typeof UPPER_LEVELS)[number];
