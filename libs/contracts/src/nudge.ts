import { defineSignal } from '@temporalio/workflow';

/** By name, for those who send it without the definition. */
export const NUDGE_SIGNAL = 'nudge';

/** The only signal: "look at the record again". It carries nothing, so it may be lost, doubled or late without harm. */
export const nudge = defineSignal(NUDGE_SIGNAL);
