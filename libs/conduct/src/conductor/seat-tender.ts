import { randomUUID } from 'node:crypto';
import { type Department, DomainError, workflowActor } from '@app/domain';
import { type RegionScope, TaskRepository } from '@app/persistence';
import { CommandPath } from '@app/record';
import { Injectable } from '@nestjs/common';

const PAGE = 200;
const TENDER = workflowActor('seats');

/** Looks after the seats of open rounds: each has somebody who may answer, whoever is away or gone. */
@Injectable()
export class SeatTender {
  constructor(
    private readonly path: CommandPath,
    private readonly tasks: TaskRepository,
  ) {}

  /**
   * Done twice it changes nothing more.
   *
   * @param department one department's seats only; absent: all
   * @returns how many cases were looked at, and in how many a seat changed hands
   */
  async tend(
    scope: RegionScope,
    department?: Department,
  ): Promise<{ readonly seen: number; readonly changed: number }> {
    const cases = await this.casesOf(scope, department);
    let changed = 0;
    for (const id of cases) changed += (await this.tendOne(id)) ? 1 : 0;
    return { seen: cases.length, changed };
  }

  private async casesOf(scope: RegionScope, department: Department | undefined): Promise<readonly string[]> {
    const ids = new Set<string>();
    // A seat without anybody waits for the bureau.
    const addressees = department
      ? [{ role: 'reviewer' as const, department }, { role: 'officer' as const }]
      : undefined;
    let cursor: string | null = null;
    do {
      const page = await this.tasks.page(
        scope,
        { kinds: ['department-opinion', 'preliminary-review'], ...(addressees ? { addressees } : {}) },
        { limit: PAGE, ...(cursor ? { cursor } : {}) },
      );
      for (const { aggregate } of page.items) ids.add(aggregate.id);
      cursor = page.nextCursor;
    } while (cursor);
    return [...ids];
  }

  private async tendOne(id: string): Promise<boolean> {
    const aggregate = { type: 'application', id } as const;
    try {
      await this.path.execute({ aggregate, command: { type: 'tend-seats' }, commandId: randomUUID(), actor: TENDER });
      return true;
    } catch (error) {
      // Nothing to change, or the case has gone on meanwhile.
      if (error instanceof DomainError && error.status < 500) return false;
      throw error;
    }
  }
}
