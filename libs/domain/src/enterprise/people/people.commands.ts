import type { IsoDate } from '../../kernel/time';
import type { FirmRole, PersonSource } from './people.types';

export type PeopleCommand =
  | {
      readonly type: 'record-person';
      readonly role: FirmRole;
      readonly name: string;
      readonly since: IsoDate;
      readonly source: PersonSource;
      /** Keyed hash of the identity number, hex; the number itself comes no further than the edge. */
      readonly idMark?: string;
    }
  | {
      readonly type: 'end-person';
      readonly personId: string;
      readonly until: IsoDate;
      readonly source: PersonSource;
    };
