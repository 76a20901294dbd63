/** `polled`: a worker asks for work. `idle`: Temporal answers, no worker asks. `away`: Temporal does not answer. */
export type WorkflowState = 'polled' | 'idle' | 'away';

/** How the workflows are, for `/readyz` only: no request depends on it. */
export abstract class WorkflowHealth {
  /** Never throws; answers within two seconds. */
  abstract look(): Promise<WorkflowState>;
}
