import type { IsoDate } from '../../kernel/time';
import type { FirmPerson, PersonSource } from './people.types';

/** Who is what to a firm, and since when; a change is a new person, so that the ones before stay. */
export type PeopleEvent =
  | {
      readonly type: 'person-recorded';
      readonly data: Pick<FirmPerson, 'id' | 'role' | 'since' | 'source' | 'identified'>;
    }
  | {
      readonly type: 'person-ended';
      readonly data: {
        readonly id: string;
        readonly until: IsoDate;
        readonly source: PersonSource;
        /** Who came after; null where nobody did. */
        readonly successor: string | null;
      };
    };

/** The types of `PeopleEvent`, for whoever must tell them from the firm's others. */
const PEOPLE_EVENTS: ReadonlySet<string> = new Set<PeopleEvent['type']>(['person-recorded', 'person-ended']);

export function isPeopleEvent(event: { readonly type: string }): event is PeopleEvent {
  return PEOPLE_EVENTS.has(event.type);
}
