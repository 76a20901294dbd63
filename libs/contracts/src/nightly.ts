/** What is gone through every night, apart from what any one thing awaits. Each has a schedule of its own. */
export const NIGHTLY_PASSES = ['recount', 'assessment', 'seal', 'seats'] as const;

export type NightlyPass = (typeof NIGHTLY_PASSES)[number];

/** The workflow type, by name, that takes a pass through its night. */
export const NIGHTLY_WORKFLOW = 'nightlyPassWorkflow';

/** What came of a pass: numbers only. */
export interface NightlyReport {
  /** How many things it looked at. */
  readonly seen: number;
  /** How many of them, or of what is derived from them, it put right. */
  readonly changed: number;
}

/** Regular activities of `nightlyPassWorkflow`. */
export interface NightlyActivities {
  /** Does the whole pass; done twice it changes nothing more. */
  runNightlyPass(pass: NightlyPass): Promise<NightlyReport>;
}

/** `nightly:<pass>`: the id of its schedule, and the beginning of the ids of its workflows. */
export function nightlyId(pass: NightlyPass): string {
  return `nightly:${pass}`;
}
