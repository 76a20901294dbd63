import type { EventMeta } from '../../kernel/decider';
import type { EnterpriseState } from '../enterprise.types';
import type { CaretakerNamed } from './caretakers.events';

export function evolveCaretakers(
  state: EnterpriseState,
  { data: { duty, account, reason } }: CaretakerNamed,
  meta: EventMeta,
): EnterpriseState {
  const others = (state.caretakers ?? []).filter((caretaker) => caretaker.duty !== duty);
  const named = account === null ? [] : [{ duty, account, since: meta.at, by: meta.actor.id, reason }];
  return { ...state, caretakers: [...others, ...named] };
}
