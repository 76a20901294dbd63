import { Folder } from '../folder';
import type { ChildOrder, ChildReport } from './child-orders';
import { RecordEnvironment } from './record-environment';

/** A process of its own that carries out orders on the record, and ends as by a power cut at the write that it is told. */
async function main(): Promise<void> {
  let killAt = Number.POSITIVE_INFINITY;
  let reached = 0;
  const probe = {
    reached: (): void => {
      reached += 1;
      if (reached === killAt) process.kill(process.pid, 'SIGKILL');
    },
  };
  const place = JSON.parse(process.argv[2] ?? '{}') as { uri: string; database: string };
  const record = await RecordEnvironment.open(place, probe);

  process.on('message', (order: ChildOrder) => {
    killAt = order.killAt ?? Number.POSITIVE_INFINITY;
    reached = 0;
    void carryOut(record, order)
      .then((result): ChildReport => ({ order: order.number, result, reached }))
      .catch((error: unknown): ChildReport => ({ order: order.number, error: String(error), reached }))
      .then((report) => process.send?.(report));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ order: 0, reached: 0 } satisfies ChildReport);
}

async function carryOut(record: RecordEnvironment, { work }: ChildOrder): Promise<unknown> {
  if (work.kind === 'fold') return record.get(Folder).foldAll();
  const { status, body, replayed } = await record.execute(work.id, work.commandId, work.command);
  return { status, body, replayed };
}

void main();
