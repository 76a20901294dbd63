import { AppConfig } from '@app/config';
import {
  LIFECYCLE_TASK_QUEUE,
  NUDGE_SIGNAL,
  PASS_WORKFLOW,
  type StoryRef,
  WORKFLOW_TYPES,
  passWorkflowId,
  storyOf,
  workflowIdOf,
} from '@app/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { isNotFound, workflowsAway } from './away';
import { type StoryFirm, searchAttributesOf } from './search-attributes';

const CALL_MS = 1_500;
/** The SDK looks at its deadline between two tries only, so the last word is ours. */
const PATIENCE_MS = 1_900;

/**
 * Speaks to Temporal as a client. Connects when it is first needed and again whenever the server is back; never waits
 * longer than two seconds. Payloads are plain JSON.
 */
@Injectable()
export class WorkflowClient implements OnApplicationShutdown {
  readonly namespace: string;
  private readonly connection: Connection;
  private readonly client: Client;

  constructor({ temporal }: AppConfig) {
    this.namespace = temporal.namespace;
    this.connection = Connection.lazy({
      address: temporal.address,
      // No retries inside the SDK: its timers outlive `close()`, and one that fires after it ends the process. The relay asks again.
      interceptors: [],
      channelArgs: {
        // A server that comes back is found within two seconds, not after the two minutes of gRPC's own backoff.
        'grpc.initial_reconnect_backoff_ms': 200,
        'grpc.min_reconnect_backoff_ms': 200,
        'grpc.max_reconnect_backoff_ms': 2_000,
      },
    });
    this.client = new Client({ connection: this.connection, namespace: temporal.namespace, identity: 'relay' });
  }

  /**
   * Starts the workflow of a story, or nudges it where it runs.
   *
   * @param firm by which operators find a workflow that this call starts
   * @throws DomainError 503 `WORKFLOWS_AWAY`
   */
  async signalWithStart(story: StoryRef, firm: StoryFirm): Promise<void> {
    await this.within((client) =>
      client.workflow.signalWithStart(WORKFLOW_TYPES[story.kind], {
        workflowId: workflowIdOf(story),
        taskQueue: LIFECYCLE_TASK_QUEUE,
        args: [story.id],
        signal: NUDGE_SIGNAL,
        typedSearchAttributes: searchAttributesOf(firm),
      }),
    );
  }

  /**
   * Starts the workflow of a pass over all firms where none runs; a pass that was cut off goes on where it stopped.
   *
   * @throws DomainError 503 `WORKFLOWS_AWAY`
   */
  async ensurePass(passId: string): Promise<void> {
    await this.within((client) =>
      client.workflow.start(PASS_WORKFLOW, {
        workflowId: passWorkflowId(passId),
        taskQueue: LIFECYCLE_TASK_QUEUE,
        args: [passId],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    );
  }

  /**
   * Nudges the workflow of a story where it runs, and starts none: its thing is over.
   *
   * @throws DomainError 503 `WORKFLOWS_AWAY`
   */
  async signalIfRunning(story: StoryRef): Promise<void> {
    await this.within(async (client) => {
      try {
        await client.workflow.getHandle(workflowIdOf(story)).signal(NUDGE_SIGNAL);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    });
  }

  /** Stories whose workflow runs, as the server lists them: some seconds old, so for repair only. */
  async *running(): AsyncGenerator<StoryRef> {
    try {
      for await (const { workflowId } of this.client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
        const story = storyOf(workflowId);
        if (story) yield story;
      }
    } catch (error) {
      throw workflowsAway(error);
    }
  }

  /** Calls the server under this client's limits. For the parts of this library; everybody else uses the methods above. */
  async within<T>(call: (client: Client) => Promise<T>): Promise<T> {
    try {
      const answer = this.connection.withDeadline(Date.now() + CALL_MS, () => call(this.client));
      return await Promise.race([answer, this.patience(answer)]);
    } catch (error) {
      throw workflowsAway(error);
    }
  }

  private async patience(answer: Promise<unknown>): Promise<never> {
    const settled = new AbortController();
    const settle = () => settled.abort();
    answer.then(settle, settle);
    await pause(PATIENCE_MS, undefined, { signal: settled.signal }).catch(() => answer);
    throw new Error(`no answer within ${PATIENCE_MS} ms`);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
