import {
  type Cause,
  type Conducted,
  type Due,
  type StoryQuestion,
  type StoryView,
  conductedCommandId,
} from '@app/contracts';

/** One thing that time makes due: once, in milliseconds after the story's start, unless the thing closed before. */
export interface ScriptedDue<Action extends string> {
  readonly action: Action;
  readonly afterMs: number;
  /** Waits for a person's fact of this name beside the time. */
  readonly needs?: string;
  readonly closes?: boolean;
}

/** A command that was stored, as a test compares it. */
export interface ScriptedEvent {
  readonly commandId: string;
  readonly at: string;
}

/**
 * A record in memory with the promises of the real one: revisions, receipts by command id, refusals by status. Its dues
 * are a script; time is the workflow's, as the questions tell it.
 */
export class ScriptedRecord<Action extends string> {
  readonly stored: ScriptedEvent[] = [];
  readonly readings: string[] = [];
  /** Called before and after everything that a workflow asks of the record; a test may end the workflow here. */
  onCall: (when: 'before' | 'after') => Promise<void> = () => Promise.resolve();
  private readonly facts = new Set<string>();
  private readonly answers = new Map<string, Conducted>();
  private startedAt: number | undefined;
  private revision = 1;
  private closed = false;

  constructor(
    private readonly script: readonly ScriptedDue<Action>[],
    readonly id: string,
  ) {}

  /** A person's command: moves the thing without any workflow. */
  person(fact: string, closes = false): void {
    this.facts.add(fact);
    this.stored.push({ commandId: `person:${fact}`, at: 'person' });
    this.revision += 1;
    this.closed ||= closes;
  }

  async read(question: StoryQuestion): Promise<StoryView<Action>> {
    await this.onCall('before');
    const now = Date.parse(question.now);
    this.startedAt ??= now;
    this.readings.push(question.now);
    const view = this.viewAt(now, this.startedAt);
    await this.onCall('after');
    return view;
  }

  async act(action: Action, cause: Cause): Promise<Conducted> {
    await this.onCall('before');
    const commandId = conductedCommandId(cause, action);
    const answer = this.answers.get(commandId) ?? this.decide(action, commandId, cause);
    this.answers.set(commandId, answer);
    await this.onCall('after');
    return answer;
  }

  private decide(action: Action, commandId: string, cause: Cause): Conducted {
    if (this.closed) return { outcome: 'refused', code: 'CLOSED' };
    if (cause.revision !== this.revision) return { outcome: 'refused', code: 'REVISION_STALE' };
    this.stored.push({ commandId, at: cause.at });
    this.revision += 1;
    this.facts.add(`done:${action}`);
    this.closed = this.script.some((due) => due.action === action && due.closes);
    return { outcome: 'done' };
  }

  private viewAt(now: number, startedAt: number): StoryView<Action> {
    const open = this.script.filter(
      ({ action, needs }) => !this.facts.has(`done:${action}`) && (!needs || this.facts.has(needs)),
    );
    const next = open.at(0);
    const dueAt = next && startedAt + next.afterMs;
    const isDue = !this.closed && next && dueAt !== undefined && dueAt <= now;
    const due: Due<Action> | null = isDue
      ? {
          action: next.action,
          aggregate: { type: 'application', id: this.id },
          revision: this.revision,
          // Relative to the start, so that two runs can be compared.
          at: `${next.afterMs / 86_400_000}d`,
        }
      : null;
    const wakeInMs = due || dueAt === undefined ? null : dueAt - now;
    return { revision: this.revision, step: this.closed ? 'closed' : 'open', closed: this.closed, wakeInMs, due };
  }
}
