import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../processes/repository-root.mjs';

const NAMESPACE = 'cultivation';
const FAILED = new Set(['FAILED', 'TERMINATED', 'TIMED_OUT', 'CANCELLED']);
/** The relay tells a workflow within seconds that its thing is over; a loaded machine takes longer. */
const SETTLE_MS = 60_000;
/** An activity that needed more attempts than this is stuck. */
const MOST_ATTEMPTS = 5;

/**
 * Looks at every workflow in Temporal itself: none may have failed, and each must stand where its record stands.
 *
 * @param {{ dataDir?: string }} product
 * @param {{ running: Set<string>, over: Set<string> }} record ids that must run, and that must not any more
 * @returns {Promise<string[] | undefined>} what is wrong; undefined where Temporal's address is not known
 */
export async function strayWorkflows({ dataDir }, record) {
  const file = dataDir && join(resolve(repositoryRoot, dataDir), 'ports.json');
  if (!file || !existsSync(file)) return undefined;
  const { temporal } = JSON.parse(readFileSync(file, 'utf8'));
  const { Client, Connection } = createRequire(join(repositoryRoot, 'package.json'))('@temporalio/client');
  const connection = await Connection.connect({ address: `127.0.0.1:${temporal}` });
  try {
    return await settled(new Client({ connection, namespace: NAMESPACE }), record);
  } finally {
    await connection.close();
  }
}

async function settled(client, record) {
  const until = Date.now() + SETTLE_MS;
  for (;;) {
    const problems = await look(client, record);
    if (problems.length === 0 || Date.now() > until) return problems;
    await pause(1_000);
  }
}

async function look(client, { running, over }) {
  const problems = [];
  const open = new Set();
  let seen = 0;
  for await (const { workflowId, status } of client.workflow.list()) {
    seen += 1;
    if (FAILED.has(status.name)) problems.push(`workflow ${workflowId}: ${status.name}`);
    if (status.name === 'RUNNING') open.add(workflowId);
  }
  if (seen === 0) problems.push('there is no workflow at all');
  for (const id of running) if (!open.has(id)) problems.push(`workflow ${id} does not run, its record is open`);
  for (const id of over) if (open.has(id)) problems.push(`workflow ${id} runs, its record is over`);
  for (const id of open) problems.push(...(await stuck(client, id)));
  return problems;
}

async function stuck(client, id) {
  const { raw } = await client.workflow.getHandle(id).describe();
  return (raw.pendingActivities ?? [])
    .filter(({ attempt }) => attempt > MOST_ATTEMPTS)
    .map(({ activityType, attempt }) => `workflow ${id}: ${activityType.name} in attempt ${attempt}`);
}

/**
 * Which workflows the record wants, by the firms' dossiers: a firm that holds a title with a term is followed until that ends;
 * everything that this demonstration opened is over.
 *
 * @param {{ firm: { creditCode: string }, titles: { validTo: string | null }[], dossier: { heads: { aggregate: { type: string, id: string } }[] } }[]} stories
 */
export function wantedWorkflows(stories) {
  const running = new Set();
  const over = new Set();
  for (const { firm, titles, dossier } of stories) {
    (titles.some(({ validTo }) => validTo) ? running : over).add(`enterprise:${firm.creditCode}`);
    for (const { aggregate } of dossier.heads) {
      if (['application', 'notice'].includes(aggregate.type)) over.add(`${aggregate.type}:${aggregate.id}`);
    }
  }
  return { running, over };
}
