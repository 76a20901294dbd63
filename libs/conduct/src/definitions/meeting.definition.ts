import {
  type ApplicationState,
  type MeetingCommand,
  type MeetingContext,
  type MeetingEvent,
  type MeetingState,
  type PanelState,
  erasureDecider,
  expertDecider,
  meetingDecider,
} from '@app/domain';
import { type AggregateDefinition, type AnyDefinition, type PrepareRequest, forgetTypes } from '@app/record';

type Request = PrepareRequest<MeetingState, MeetingCommand>;
type Agenda = Pick<MeetingContext, 'cases' | 'panels'>;

async function agendaOf({ command, load, base }: Request): Promise<Agenda> {
  const cases: Record<string, { open: boolean }> = {};
  const panels: Record<string, { closed: boolean; passed: boolean | null }> = {};
  if (command.type !== 'call-meeting') return { cases, panels };
  const inside = (regionCode: string): boolean => regionCode.startsWith(base.actor.regionCode ?? '');
  for (const { subject } of command.items) {
    if (subject.type === 'application') {
      const found = await load<ApplicationState>({ type: 'application', id: subject.id });
      if (found && inside(found.state.regionCode)) cases[subject.id] = { open: found.state.status === 'open' };
    } else if (subject.panelId !== null) {
      const found = await load<PanelState>({ type: 'panel', id: subject.panelId });
      if (!found || !inside(found.state.regionCode)) continue;
      panels[subject.panelId] = { closed: found.state.status === 'closed', passed: found.state.result?.passed ?? null };
    }
  }
  return { cases, panels };
}

function meetingDefinition(): AggregateDefinition<MeetingState, MeetingCommand, MeetingEvent, MeetingContext> {
  return {
    decider: meetingDecider,
    async prepare(request) {
      return { ...request.base, ...(await agendaOf(request)) };
    },
  };
}

/** Meetings, and what rests on nothing but itself: entries of the register of experts, erasures. */
export function assemblyDefinitions(): AnyDefinition[] {
  return [
    forgetTypes(meetingDefinition()),
    forgetTypes({ decider: expertDecider }),
    forgetTypes({ decider: erasureDecider }),
  ];
}
