export const ROLES = [
  'officer',
  'service-officer',
  'section-chief',
  'leader',
  'reviewer',
  'expert',
  'mentor',
  'enterprise',
  'auditor',
  'administrator',
] as const;

/** A role is granted for a region branch (design of the roles: docs/glossary.md). */
export type Role = (typeof ROLES)[number];

export const DEPARTMENTS = ['tax', 'market', 'emergency', 'environment', 'finance', 'science'] as const;

/** A county department that reviews facts within its duty. Statistics is never among them (Statistics Law). */
export type Department = (typeof DEPARTMENTS)[number];

export const ACTOR_KINDS = ['person', 'workflow', 'public', 'system'] as const;

/** Who gives a command. Stored with every event. */
export interface Actor {
  readonly kind: (typeof ACTOR_KINDS)[number];
  /** Account id, workflow id, or `public`/`system`. */
  readonly id: string;
  readonly name?: string;
  readonly roles: readonly Role[];
  readonly department?: Department;
  /** Branch to which the roles are granted; a code that starts with it is inside. */
  readonly regionCode?: string;
  /** The firm of an enterprise user. */
  readonly creditCode?: string;
}

/** The actor of everything that follows from the record itself or from time. */
export function workflowActor(workflowId: string): Actor {
  return { kind: 'workflow', id: workflowId, roles: [] };
}

export const SYSTEM_ACTOR: Actor = { kind: 'system', id: 'system', roles: [] };

export const PUBLIC_ACTOR: Actor = { kind: 'public', id: 'public', roles: [] };
