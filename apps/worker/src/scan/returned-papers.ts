import type { InfectedPapers } from '@app/documents';
import { type ApplicationCommand, type ApplicationState, workflowActor } from '@app/domain';
import { type DocumentRow, RegionScope } from '@app/persistence';
import { CommandPath, SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

const SCANNER_ACTOR = workflowActor('scanner');

/** Gives the command that sends an infected paper back, in every open case of the firm that it answers an item of. */
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
      if (description.closed || !holds(state, id)) continue;
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

function holds({ requests }: ApplicationState, documentId: string): boolean {
  return requests.some(
    ({ status, items }) => status === 'open' && items.some((item) => item.documentId === documentId),
  );
}
