/** The workflow type, by name, that takes a pass over all firms from page to page. */
export const PASS_WORKFLOW = 'passWorkflow';

/** `pass:<passId>` */
export function passWorkflowId(passId: string): string {
  return `pass:${passId}`;
}

/** `more`: firms are left; `over`: the pass is done, failed, cancelled or unknown. */
export type PassStanding = 'more' | 'over';

/** Regular activities of `passWorkflow`: they take seconds and give signs of life. */
export interface PassActivities {
  /** Works at a pass for some seconds; what it has done is stored with how far it came, so it may be cut off at any point. */
  advancePass(passId: string): Promise<PassStanding>;
}
