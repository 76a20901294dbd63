/** The one task queue: conducting is light work, and one queue keeps a worker's cache warm for all of it. */
export const LIFECYCLE_TASK_QUEUE = 'lifecycle';
