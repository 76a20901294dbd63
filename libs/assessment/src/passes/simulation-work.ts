import {
  type AggregateRef,
  DomainError,
  type RuleSetCommand,
  type RuleSetState,
  type SimulationSummary,
  countingTitles,
  isValidOn,
  text,
  workflowActor,
} from '@app/domain';
import { RegionScope, SimulatedChangeRepository, type StoredPass } from '@app/persistence';
import { CommandPath, SnapshotReader } from '@app/record';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftJudge, VerdictBook } from '../assessor';
import { simulatedChange } from '../rules/simulated';
import { type SimulationTally, counted } from '../rules/simulation-tally';
import type { FirmOnFile } from '../source/firm-source';
import { VERDICT_BOOK } from '../verdict-book.token';
import type { PageOfWork, PassWork, WorkAtHand } from './pass-work';

const ALL = RegionScope.everything();

/** Runs a draft over all firms beside the rules in force, on the same facts and the same day; nothing is published. */
@Injectable()
export class SimulationWork implements PassWork<SimulationTally> {
  constructor(
    @Inject(VERDICT_BOOK) private readonly rules: VerdictBook,
    private readonly snapshots: SnapshotReader,
    private readonly path: CommandPath,
    private readonly changes: SimulatedChangeRepository,
  ) {}

  async open(pass: StoredPass<SimulationTally>): Promise<WorkAtHand<SimulationTally>> {
    const ref: AggregateRef = { type: 'rule-set', id: pass.request.ruleSetId ?? '' };
    const { state } = await this.snapshots.get<RuleSetState>(ref, ALL);
    if (state.packHash !== pass.request.packHash) throw changedMeanwhile();
    const draft = this.rules.draft(state.pack);
    return {
      page: (tally, firms) => this.page(pass, draft, tally, firms),
      finish: (tally) => this.note(pass, ref, draft, tally),
    };
  }

  private page(
    { id, request }: StoredPass,
    draft: DraftJudge,
    tally: SimulationTally,
    firms: readonly FirmOnFile[],
  ): PageOfWork<SimulationTally> {
    let sum = tally;
    const changes = firms.flatMap(({ state }) => {
      const pair = draft.compare(state, request.asOf);
      if (!pair) return [];
      const { tier } = pair.after;
      const holds = countingTitles(state).some((title) => title.code === tier && isValidOn(title, request.asOf));
      const change = simulatedChange(state, pair.before, pair.after);
      sum = counted(sum, { before: pair.before?.verdict ?? null, after: pair.after.verdict }, change, holds);
      return change ? [change] : [];
    });
    return { tally: sum, store: (session) => this.changes.add(id, changes, session) };
  }

  /** The result goes on record with the draft; one that was changed meanwhile keeps none. */
  private async note(pass: StoredPass, ref: AggregateRef, draft: DraftJudge, tally: SimulationTally): Promise<void> {
    const { firms, enters, leaves, newTitles } = tally;
    const { regionCode, asOf } = pass.request;
    const benefitCost = draft.benefitCost(newTitles, regionCode, asOf);
    const summary: SimulationSummary = { firms, enter: enters, leave: leaves, benefitCost };
    const command: RuleSetCommand = {
      type: 'note-simulation',
      simulationId: pass.id,
      packHash: pass.request.packHash ?? '',
      summary,
    };
    await this.path.execute({
      aggregate: ref,
      command,
      commandId: `${pass.id}:noted`,
      actor: workflowActor(`pass:${pass.id}`),
    });
  }
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    409,
    'DRAFT_CHANGED',
    text('草案在试算期间已被修改，请重新试算。', 'The draft changed during its simulation: run it again.'),
  );
}
