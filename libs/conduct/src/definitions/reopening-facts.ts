import { type ApplicationCommand, type ApplicationContext, type CultivationState, goneRefusal } from '@app/domain';
import { holdsTitle } from '../rules/route';
import { type ApplicationParts, type CaseRequest, loadFirm } from './opening-facts';

/** Commands by which a decided case may go on. */
export function takesUpAgain(type: ApplicationCommand['type']): boolean {
  return type === 'reopen' || type === 'decide-refusal-review';
}

/** What of firm and cultivation stands against a case going on, as it is in this transaction. */
export async function reopeningFacts(
  request: CaseRequest,
  { live }: Pick<ApplicationParts, 'live'>,
): Promise<Pick<ApplicationContext, 'reopening'>> {
  const { state, command, base, session } = request;
  if (!state || !takesUpAgain(command.type)) return {};
  const firm = await loadFirm(request, state.creditCode);
  const id = await live.cultivationOf(state.creditCode, session);
  const cultivation = id
    ? await request.load<CultivationState>({ type: 'cultivation', id }, { guard: true })
    : undefined;
  return {
    reopening: {
      gone: goneRefusal(firm),
      alreadyHeld: holdsTitle(firm, state.tier, base.today),
      paused: Boolean(cultivation?.state.paused),
    },
  };
}
