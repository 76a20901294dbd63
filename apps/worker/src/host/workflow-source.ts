import { join } from 'node:path';
import { repositoryRoot } from '../bundle/repository-root';
import { WORKFLOW_BUNDLE } from '../bundle/workflow-bundle';

/** Where the worker takes its workflow code from: the built file, or the code itself in a test. */
export const WORKFLOW_SOURCE = Symbol('WORKFLOW_SOURCE');

export type WorkflowSource = { readonly codePath: string } | { readonly code: string };

export function builtBundle(): WorkflowSource {
  return { codePath: join(repositoryRoot(), WORKFLOW_BUNDLE) };
}
