import { NIGHTLY_WORKFLOW } from './nightly';
import { PASS_WORKFLOW } from './pass';
import { WORKFLOW_TYPES } from './workflow-ids';

/** Every workflow type by name: the stories, what schedules start, and passes over all firms. */
export const WORKFLOW_NAMES: readonly string[] = [...Object.values(WORKFLOW_TYPES), NIGHTLY_WORKFLOW, PASS_WORKFLOW];
