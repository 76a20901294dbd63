import { Client, Connection } from '@temporalio/client';
import type { Product } from './product';

/** How a workflow ends that did not end by itself. */
const FAILED = ['FAILED', 'TIMED_OUT', 'CANCELLED', 'TERMINATED'];

/** An operator at Temporal itself, beside the product. */
export class Workflows {
  private readonly stopped = new Set<string>();

  private constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {}

  static async at({ temporal: { address, namespace } }: Product): Promise<Workflows> {
    const connection = await Connection.connect({ address });
    return new Workflows(connection, new Client({ connection, namespace }));
  }

  /** Ids of all that run. */
  async running(): Promise<string[]> {
    const ids: string[] = [];
    for await (const { workflowId } of this.client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
      ids.push(workflowId);
    }
    return ids;
  }

  /** Stops all that run, in the middle of whatever they do. @returns how many */
  async stopAll(): Promise<number> {
    const before = this.stopped.size;
    for (const workflowId of await this.running()) {
      const handle = this.client.workflow.getHandle(workflowId);
      const { runId } = await handle.describe();
      await this.client.workflow
        .getHandle(workflowId, runId)
        .terminate('by a test')
        .then(
          () => this.stopped.add(runId),
          // It ended by itself meanwhile.
          () => undefined,
        );
    }
    return this.stopped.size - before;
  }

  /** What went wrong, without what this operator stopped. */
  async failed(): Promise<string[]> {
    const wrong: string[] = [];
    for await (const { workflowId, runId, status } of this.client.workflow.list()) {
      if (FAILED.includes(status.name) && !this.stopped.has(runId)) wrong.push(`${workflowId}: ${status.name}`);
    }
    return wrong;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
