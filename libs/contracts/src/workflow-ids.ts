/** What a workflow conducts. Enterprise and cultivation share one story: a firm has one live cultivation at a time. */
const STORY_KINDS = ['enterprise', 'application', 'notice', 'panel'] as const;

export type StoryKind = (typeof STORY_KINDS)[number];

/** A story and the id of its thing: the credit code of a firm, the id of an application, a notice or a panel. */
export interface StoryRef {
  readonly kind: StoryKind;
  readonly id: string;
}

/** The workflow type, by name, that conducts each kind of story. */
export const WORKFLOW_TYPES = {
  enterprise: 'enterpriseLifecycleWorkflow',
  application: 'tierApplicationWorkflow',
  notice: 'noticeWorkflow',
  panel: 'panelWorkflow',
} as const satisfies Record<StoryKind, string>;

export type WorkflowType = (typeof WORKFLOW_TYPES)[StoryKind];

/** `enterprise:<creditCode>` */
export function enterpriseWorkflowId(creditCode: string): string {
  return workflowIdOf({ kind: 'enterprise', id: creditCode });
}

/** `application:<applicationId>` */
export function applicationWorkflowId(applicationId: string): string {
  return workflowIdOf({ kind: 'application', id: applicationId });
}

/** `notice:<noticeId>` */
export function noticeWorkflowId(noticeId: string): string {
  return workflowIdOf({ kind: 'notice', id: noticeId });
}

/** `panel:<panelId>` */
export function panelWorkflowId(panelId: string): string {
  return workflowIdOf({ kind: 'panel', id: panelId });
}

/** The id under which the workflow of a story runs, whatever its kind. */
export function workflowIdOf(story: StoryRef): string {
  return `${story.kind}:${story.id}`;
}

/** The inverse of the builders; undefined for an id that is not one of ours. */
export function storyOf(workflowId: string): StoryRef | undefined {
  const at = workflowId.indexOf(':');
  const kind = STORY_KINDS.find((known) => known === workflowId.slice(0, Math.max(at, 0)));
  const id = workflowId.slice(at + 1);
  return kind && id ? { kind, id } : undefined;
}
