import type { InfectedPapers } from '@app/documents';
import { type ApplicationCommand, type ApplicationState, holdsPaper, workflowActor } from '@app/domain';
import { type DocumentRow, RegionScope } from '@app/persistence';
import { CommandPath, SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

const SCANNER_ACTOR = workflowActor('scanner');

/** Tells every open case of the firm in which an infected paper answers an item, or was accepted. */
@Injectable()
export class ReturnedPapers implements InfectedPapers {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly path: CommandPath,
  ) {}

  async sendBack({ id, creditCode }: DocumentRow, signature: string): Promise<void> {
    const cases = await this.snapshots.ofFirm<ApplicationState>(
      'application',
      creditCode,
      RegionScope.firm(creditCode),
    );
    for (const { state, revision, description } of cases) {
      if (description.closed || !holdsPaper(state, id)) continue;
      const command: ApplicationCommand = { type: 'quarantine-items', documentId: id, signature };
      await this.path.execute({
        aggregate: { type: 'application', id: state.id },
        command,
        // Of this revision: a repeat changes nothing, and the same file in a later round is a new command.
        commandId: `${state.id}@${revision}:quarantine:${id}`,
        actor: SCANNER_ACTOR,
      });
    }
  }
}
