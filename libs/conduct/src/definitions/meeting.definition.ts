import {
  type ApplicationState,
  type ItemSubject,
  type MeetingCommand,
  type MeetingContext,
  type MeetingEvent,
  type MeetingState,
  type PanelState,
  actingFor,
  erasureDecider,
  expertDecider,
  meetingDecider,
} from '@app/domain';
import { type AggregateDefinition, type AnyDefinition, type PrepareRequest, forgetTypes } from '@app/record';

type Request = PrepareRequest<MeetingState, MeetingCommand>;
type Agenda = Pick<MeetingContext, 'cases' | 'panels'>;

/** What the command is about: the whole agenda where a meeting is called, the item that is concluded, otherwise nothing. */
function subjectsOf({ command, state }: Request): readonly ItemSubject[] {
  if (command.type === 'call-meeting') return command.items.map(({ subject }) => subject);
  if (command.type !== 'conclude-item') return [];
  return (state?.items ?? []).filter(({ id }) => id === command.itemId).map(({ subject }) => subject);
}

async function agendaOf(request: Request): Promise<Agenda> {
  const { command, load, base } = request;
  const cases: Record<string, MeetingContext['cases'][string]> = {};
  const panels: Record<string, { closed: boolean; passed: boolean | null }> = {};
  // Who may conclude is known by the meeting, whatever branch they are of.
  const inside = (regionCode: string): boolean =>
    command.type !== 'call-meeting' || regionCode.startsWith(base.actor.regionCode ?? '');
  for (const subject of subjectsOf(request)) {
    if (subject.type === 'application') {
      const found = await load<ApplicationState>({ type: 'application', id: subject.id });
      if (!found || !inside(found.state.regionCode)) continue;
      cases[subject.id] = { open: found.state.status === 'open', actedForFirm: actingFor(found.state) };
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
