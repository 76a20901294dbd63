import { RegionScope } from '@app/persistence';
import type { Checked, Rebuilder } from '@app/record';

/**
 * Evolves everything in the record again from its events and compares.
 *
 * @param tell told of each thing that is not what its events say
 * @returns how many things were looked at, and how many are wrong
 */
export async function checkRecord(
  rebuilder: Pick<Rebuilder, 'checkAll'>,
  tell: (line: string) => void,
): Promise<{ readonly seen: number; readonly wrong: number }> {
  let seen = 0;
  let wrong = 0;
  for await (const checked of rebuilder.checkAll(RegionScope.everything())) {
    seen += 1;
    if (checked.matches && !checked.firstBreak) continue;
    wrong += 1;
    tell(lineOf(checked));
  }
  return { seen, wrong };
}

function lineOf({ ref, firstBreak }: Checked): string {
  const thing = `${ref.type} ${ref.id}`;
  if (!firstBreak) return `${thing}: its snapshot is not what its events say`;
  return `${thing}: its chain breaks at revision ${firstBreak.revision} (${firstBreak.reason})`;
}
