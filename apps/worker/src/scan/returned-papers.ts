import type { InfectedPapers } from '@app/documents';
import {
  type AggregateRef,
  type ApplicationCommand,
  type ApplicationState,
  type Command,
  type EnterpriseCommand,
  DomainError,
  holdsPaper,
  involvedIn,
  isAllowed,
  restsOnPaper,
  workflowActor,
} from '@app/domain';
import { type DocumentRow, RegionScope } from '@app/persistence';
import { CommandPath, SnapshotReader } from '@app/record';
import { Injectable, Logger } from '@nestjs/common';

const SCANNER_ACTOR = workflowActor('scanner');

interface Telling {
  readonly aggregate: AggregateRef;
  readonly command: Command;
  readonly commandId: string;
}

/**
 * Tells every case of the firm in which an infected paper answers an item, or was accepted; and the firm's own record where the
 * case was decided upon it. A case that is closed looks at its papers when it is taken up again.
 */
@Injectable()
export class ReturnedPapers implements InfectedPapers {
  private readonly log = new Logger(ReturnedPapers.name);

  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly path: CommandPath,
  ) {}

  /** @throws DomainError the first refusal, after everybody else was told; the queue then comes again */
  async sendBack({ id, creditCode }: DocumentRow, signature: string): Promise<void> {
    const cases = await this.snapshots.ofFirm<ApplicationState>(
      'application',
      creditCode,
      RegionScope.firm(creditCode),
    );
    const refused: DomainError[] = [];
    for (const telling of cases.flatMap(({ state, revision }) => tellingsOf(state, revision, { id, signature }))) {
      try {
        await this.path.execute({ ...telling, actor: SCANNER_ACTOR });
      } catch (error) {
        // What stands against it in one case keeps it from no other.
        if (!(error instanceof DomainError)) throw error;
        this.log.warn(`${telling.commandId}: ${error.code}`);
        refused.push(error);
      }
    }
    if (refused[0]) throw refused[0];
  }
}

function tellingsOf(
  state: ApplicationState,
  revision: number,
  { id, signature }: { readonly id: string; readonly signature: string },
): Telling[] {
  const quarantine: ApplicationCommand = { type: 'quarantine-items', documentId: id, signature };
  const note: EnterpriseCommand = {
    ...{ type: 'note-lost-paper', applicationId: state.id, tier: state.tier },
    ...{ documentId: id, signature, barred: involvedIn(state) },
  };
  const tellings: (Telling | false)[] = [
    // First: once the case has lost the paper, nothing in it says any more that it was decided upon.
    restsOnPaper(state, id) && {
      aggregate: { type: 'enterprise', id: state.creditCode },
      command: note,
      commandId: `${state.id}:lost:${id}`,
    },
    holdsPaper(state, id) &&
      isAllowed(state, 'quarantine-items') && {
        aggregate: { type: 'application', id: state.id },
        command: quarantine,
        // Of this revision: a repeat changes nothing, and the same file in a later round is a new command.
        commandId: `${state.id}@${revision}:quarantine:${id}`,
      },
  ];
  return tellings.filter((telling) => telling !== false);
}
