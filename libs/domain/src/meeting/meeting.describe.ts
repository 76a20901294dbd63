import type { Decider, Description } from '../kernel/decider';
import type { Assignee, Task, TaskAction } from '../kernel/task';
import { text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingContext } from './meeting.context';
import { decideMeeting } from './meeting.decide';
import type { MeetingEvent } from './meeting.events';
import { evolveMeeting } from './meeting.evolve';
import { type MeetingItem, type MeetingState, VOTE_CHOICES } from './meeting.types';
import { leadOf, outstandingOf, votersOf } from './outcome';

function addressed(state: MeetingState, account: string): Assignee {
  const role = state.members.find((member) => member.account === account)?.role ?? 'leader';
  return { role, account };
}

function task(
  state: MeetingState,
  part: Omit<Task, 'subject' | 'openedOn' | 'dueOn' | 'actions'>,
  names: string[],
): Task {
  const post = (name: string): TaskAction => ({ name, method: 'POST', href: `/api/v1/meetings/${state.id}/${name}` });
  const subject = { type: 'meeting', id: state.id };
  return { ...part, subject, openedOn: dateOf(state.since), dueOn: state.on, actions: names.map(post) };
}

function led(state: MeetingState, item: MeetingItem): Task {
  const part = { kind: 'hold-meeting', slot: item.id, assignee: addressed(state, leadOf(state, item)) } as const;
  const expects = { itemId: item.id };
  if (item.mode !== 'vote') {
    const title = text('形成议题结论', 'Write down what the meeting came to');
    return task(state, { ...part, expects, title }, ['conclusions']);
  }
  const outstanding = outstandingOf(state, item);
  if (outstanding.length === 0) {
    return task(state, { ...part, expects, title: text('宣布表决结果', 'Announce the result of the vote') }, [
      'results',
    ]);
  }
  const title = text('等待成员表决，缺席的准假', 'Wait for the votes, or excuse who is away');
  return task(state, { ...part, expects: { ...expects, outstanding }, title }, ['excuses']);
}

function votesDue(state: MeetingState, item: MeetingItem): Task[] {
  if (item.mode !== 'vote') return [];
  return votersOf(state.members, item)
    .filter(({ account }) => state.present.includes(account) && !item.votes.some((vote) => vote.account === account))
    .map(({ account, veto }) => {
      const choices = VOTE_CHOICES.filter((choice) => veto || choice !== 'veto');
      const slot = `${item.id}.${account}`;
      const part = { kind: 'cast-vote', slot, assignee: addressed(state, account) } as const;
      const title = text('就议题表决', 'Vote on an item');
      return task(state, { ...part, title, expects: { itemId: item.id, choices } }, ['votes', 'recusals']);
    });
}

function tasks(state: MeetingState): Task[] {
  const chair = { kind: 'hold-meeting', slot: 'chair', assignee: addressed(state, state.chair) } as const;
  if (state.status === 'called') {
    return [task(state, { ...chair, title: text('主持召开会议', 'Open the meeting') }, ['open', 'cancel'])];
  }
  if (state.status !== 'open') return [];
  const open = state.items.filter(({ result }) => result === null);
  if (open.length > 0) return open.flatMap((item) => [...votesDue(state, item), led(state, item)]);
  return [task(state, { ...chair, title: text('签发会议纪要', 'Close the meeting with its minutes') }, ['close'])];
}

/** Everything that storage and inbox need to know of a meeting. It belongs to no one firm. */
function describeMeeting(state: MeetingState): Description {
  const closed = state.status === 'closed' || state.status === 'cancelled';
  return {
    creditCode: '',
    enterpriseName: '',
    regionCode: state.regionCode,
    status: state.status,
    closed,
    awaits: { who: closed ? 'nobody' : 'person', since: state.since },
    nextDueAt: null,
    tasks: tasks(state),
    openThing: null,
    // A number of minutes names one meeting of a county.
    uniqueKey: state.minutesNo === null ? null : minutesKey(state.regionCode, state.minutesNo),
    counted: { region: state.regionCode, kind: state.kind, status: state.status },
  };
}

/** By which the minutes of a county are found. */
export function minutesKey(regionCode: string, minutesNo: string): string {
  return `minutes:${regionCode.slice(0, 6)}:${minutesNo}`;
}

export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent, MeetingContext> = {
  type: 'meeting',
  decide: decideMeeting,
  evolve: evolveMeeting,
  describe: describeMeeting,
};
