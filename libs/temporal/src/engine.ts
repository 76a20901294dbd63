import { LIFECYCLE_TASK_QUEUE } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { msToTs } from '@temporalio/common/lib/time';
import { isAlreadyThere, isNotFound } from './away';
import { SEARCH_ATTRIBUTES } from './search-attributes';
import { WorkflowClient } from './workflow-client';

const RETENTION_MS = 30 * 86_400_000;
/** `TaskQueueType` of the server's API. */
const WORKFLOW_QUEUE = 1;
/** `IndexedValueType` of the server's API. */
const KEYWORD = 2;

/** `polled`: a worker asks for work. `idle`: Temporal answers, no worker asks. `away`: Temporal does not answer. */
export type EngineState = 'polled' | 'idle' | 'away';

/** The engine as a whole: whether it is there, and the namespace that the workflows live in. */
@Injectable()
export class Engine {
  constructor(private readonly client: WorkflowClient) {}

  /** Never throws; answers within two seconds. */
  async look(): Promise<EngineState> {
    try {
      const { pollers } = await this.client.within(({ workflowService }) =>
        workflowService.describeTaskQueue({
          namespace: this.client.namespace,
          taskQueue: { name: LIFECYCLE_TASK_QUEUE },
          taskQueueType: WORKFLOW_QUEUE,
        }),
      );
      return pollers?.length ? 'polled' : 'idle';
    } catch {
      return 'away';
    }
  }

  /**
   * Makes sure that the namespace is there and keeps closed workflows for thirty days: longer than anybody asks why a
   * reminder went out, and nothing of legal weight is in them. And that it knows what workflows are found by.
   *
   * @throws DomainError 503 `WORKFLOWS_AWAY`
   */
  async ensureNamespace(): Promise<void> {
    const retention = msToTs(RETENTION_MS);
    const { namespace } = this.client;
    await this.client.within(async ({ workflowService }) => {
      try {
        const { config } = await workflowService.describeNamespace({ namespace });
        if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) * 1000 >= RETENTION_MS) return;
        await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: retention } });
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await workflowService
          .registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention })
          .catch((failure: unknown) => {
            if (!isAlreadyThere(failure)) throw failure;
          });
      }
    });
    await this.ensureSearchAttributes();
  }

  /** Without them no workflow could be started at all, and a server that others set up may lack them. */
  private async ensureSearchAttributes(): Promise<void> {
    const { namespace } = this.client;
    await this.client.within(async ({ connection: { operatorService } }) => {
      const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
      const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !(name in customAttributes));
      if (missing.length === 0) return;
      const searchAttributes = Object.fromEntries(missing.map(({ name }) => [name, KEYWORD]));
      await operatorService.addSearchAttributes({ namespace, searchAttributes }).catch((failure: unknown) => {
        if (!isAlreadyThere(failure)) throw failure;
      });
    });
  }
}
