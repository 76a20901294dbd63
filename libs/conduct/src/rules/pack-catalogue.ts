import type { RuleSetState } from '@app/domain';
import { AppConfig } from '@app/config';
import { RegionScope, SnapshotChanges, SnapshotRepository } from '@app/persistence';
import { PackError, type PackRegistry, builtIn, lineOf } from '@app/policy';
import { withPackFiles } from './pack-files';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

const ALL = RegionScope.everything();
const PAGE = 200;

/**
 * The packs of this moment: those that the product or its folder of packs carries, and those that were drafted in use and approved. A pack of the second
 * kind that does not stand beside the others any more is left out and reported; it never takes the place of a good one.
 */
@Injectable()
export class PackCatalogue implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(PackCatalogue.name);
  /** What was there before anybody drafted anything: the product's own packs, and those of the deployment's folder. */
  readonly carried: PackRegistry;
  private registry: PackRegistry;
  private reading: Promise<void> | undefined;
  private unsubscribe: () => void = () => undefined;

  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly changes: SnapshotChanges,
    { packsDir }: AppConfig,
  ) {
    this.carried = packsDir ? withPackFiles(builtIn(), packsDir, (line) => this.log.error(line)) : builtIn();
    this.registry = this.carried;
  }

  get current(): PackRegistry {
    return this.registry;
  }

  onApplicationBootstrap(): void {
    const read = (): void =>
      void this.refresh().catch((error: unknown) => this.log.warn(`packs not read: ${String(error)}`));
    // The stream says `gap` once it stands, and again whenever it may have missed something.
    this.unsubscribe = this.changes.subscribe({
      changed: ({ ref }) => {
        if (ref.type === 'rule-set') read();
      },
      gap: read,
    });
  }

  onModuleDestroy(): void {
    this.unsubscribe();
  }

  /** Reads the approved rule sets again; what is asked for meanwhile waits for one more reading. */
  async refresh(): Promise<void> {
    const before = this.reading;
    const mine = (before ?? Promise.resolve()).catch(() => undefined).then(() => this.read());
    this.reading = mine;
    await mine;
    if (this.reading === mine) this.reading = undefined;
  }

  private async read(): Promise<void> {
    const { items } = await this.snapshots.page('rule-set', ALL, { status: 'approved' }, { limit: PAGE });
    const approved = items.map(({ state }) => state as RuleSetState);
    this.registry = approved.reduce((registry, ruleSet) => this.added(registry, ruleSet), this.carried);
  }

  private added(registry: PackRegistry, { id, pack }: RuleSetState): PackRegistry {
    try {
      return registry.with(pack);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      this.log.error(`rule set ${id} is left out: ${error.problems.map(lineOf).join('; ')}`);
      return registry;
    }
  }
}
