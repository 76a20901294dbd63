import { type Conducted, type Due, type StoryQuestion, type StoryView, nudge } from '@app/contracts';
import { allHandlersFinished, condition, setHandler, workflowInfo } from '@temporalio/workflow';

const DAY_MS = 86_400_000;
const LONGEST_WAIT_MS = 30 * DAY_MS;
/** Keeps a wake that is due by a rounding from becoming a busy loop. */
const SHORTEST_WAIT_MS = 100;
const FIRST_STALL_MS = 5_000;
const LONGEST_STALL_MS = 5 * 60_000;
/** Below the server's own suggestion (4,096 events): a short history is read again in milliseconds after a restart. */
const LONGEST_HISTORY = 1_500;

/** The activities of one kind of story: how to read it, and one verb for everything that can become due in it. */
export interface Story<Action extends string> {
  read(question: StoryQuestion): Promise<StoryView<Action>>;
  readonly act: Readonly<Record<Action, (due: Due<Action>) => Promise<Conducted>>>;
}

/**
 * Follows one thing of the record until it is over: reads it, does what is due, or waits for a nudge or the next date.
 * Nothing but the id survives a wait, so the workflow may be stopped and started at any point.
 *
 * @param id credit code, application id or notice id
 * @returns `over` when the thing is closed; `history-full` when the caller must continue as new with the same id
 */
export async function followStory<Action extends string>(
  id: string,
  story: Story<Action>,
): Promise<'over' | 'history-full'> {
  let nudges = 0;
  setHandler(nudge, () => {
    nudges += 1;
  });

  let lastKey = '';
  let repeats = 0;
  while (!historyIsFull()) {
    // Counted before the reading: whatever the record says after this line is followed by a nudge that is seen below.
    const seen = nudges;
    const wait = (ms: number) => condition(() => nudges > seen, within(ms, SHORTEST_WAIT_MS, LONGEST_WAIT_MS));
    const view = await story.read({ id, now: new Date().toISOString() });

    if (view.closed) {
      if (nudges === seen) return 'over';
    } else if (view.due) {
      repeats = keyOf(view.due) === lastKey ? repeats + 1 : 0;
      lastKey = keyOf(view.due);
      // Done or refused, and still due at the same revision: the record does not move, so every other time we rest.
      if (repeats % 2 === 1) await wait(within(FIRST_STALL_MS * 2 ** ((repeats - 1) / 2), 0, LONGEST_STALL_MS));
      // A refusal needs no answer: the thing changed meanwhile, and the next reading says how.
      else await story.act[view.due.action](view.due);
    } else {
      await wait(view.wakeInMs ?? LONGEST_WAIT_MS);
    }
  }
  await condition(allHandlersFinished);
  return 'history-full';
}

function within(ms: number, least: number, most: number): number {
  return Math.min(Math.max(ms, least), most);
}

function keyOf(due: Due<string>): string {
  return `${due.aggregate.id}@${due.revision}:${due.action}`;
}

function historyIsFull(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > LONGEST_HISTORY;
}
