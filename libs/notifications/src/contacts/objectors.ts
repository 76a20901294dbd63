import { RegionScope, EventRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MARK = 'objector:';

/** Where a parcel for an objector goes: named by the objection, so that no address lies in the outbox. */
export function toObjector(objectionId: string): string {
  return `${MARK}${objectionId}`;
}

/** Objectors have no account. What they left stands beside the event under a key of its own, and is gone once that is destroyed. */
@Injectable()
export class Objectors {
  constructor(private readonly events: EventRepository) {}

  isMeant(to: string): boolean {
    return to.startsWith(MARK);
  }

  /** The address of mail that the objector left; undefined where it was none, or is erased. */
  async addressOf(to: string): Promise<string | undefined> {
    const objectionId = to.slice(MARK.length);
    const ref = { type: 'notice', id: objectionId.slice(0, objectionId.lastIndexOf('.')) } as const;
    const everything = RegionScope.everything();
    for await (const event of this.events.stream(ref, everything)) {
      if (event.type !== 'objection-received') continue;
      if ((event.data as { objectionId?: string }).objectionId !== objectionId) continue;
      const personal = await this.events.findPersonal(event.id, everything);
      const contact = personal?.['contact']?.value.trim();
      return contact && MAIL.test(contact) ? contact : undefined;
    }
    return undefined;
  }
}
