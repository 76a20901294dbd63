import type { EventMeta } from '../../kernel/decider';
import type { EnterpriseState } from '../enterprise.types';
import type { PeopleEvent } from './people.events';

export function evolvePeople(state: EnterpriseState, event: PeopleEvent, meta: EventMeta): EnterpriseState {
  const people = state.people ?? [];
  switch (event.type) {
    case 'person-recorded': {
      const { id, role, since, source, identified } = event.data;
      const person = { id, role, since, until: null, source, identified, by: meta.actor.id, revision: meta.revision };
      return { ...state, people: [...people, person] };
    }
    case 'person-ended': {
      const { id, until } = event.data;
      return { ...state, people: people.map((person) => (person.id === id ? { ...person, until } : person)) };
    }
  }
}
