import { CONTROLLING_ROLES, type EnterpriseState, type KnownPerson } from '@app/domain';
import {
  BanReachRepository,
  EventRepository,
  RegionScope,
  SnapshotRepository,
  type TransactionSession,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';

const ALL = RegionScope.everything();

/** A firm with the people who answer for it or control it. */
export interface PeopledFirm {
  readonly firm: EnterpriseState;
  readonly people: readonly KnownPerson[];
}

/** A firm that applies somewhere, with its open cases. */
export interface PeopledApplicant extends PeopledFirm {
  readonly applications: readonly string[];
}

/** Who stands behind firms: names and marks are read where they lie, so that what is erased is compared no more. */
export interface PeopleBehind {
  of(firm: EnterpriseState): Promise<readonly KnownPerson[]>;
  /** Firms under a ban, except one. */
  banned(except: string, session: TransactionSession): Promise<readonly PeopledFirm[]>;
  /** Firms with open cases, except one. */
  applicants(except: string, session: TransactionSession): Promise<readonly PeopledApplicant[]>;
}

@Injectable()
export class StoredPeopleBehind implements PeopleBehind {
  constructor(
    private readonly reach: BanReachRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly events: EventRepository,
  ) {}

  async of({ creditCode, people = [] }: EnterpriseState): Promise<readonly KnownPerson[]> {
    const controlling = people.filter(({ role }) => CONTROLLING_ROLES.includes(role));
    if (controlling.length === 0) return [];
    const personal = await this.events.personalOf({ type: 'enterprise', id: creditCode }, ALL);
    return controlling.map(({ id, role, until, revision }) => {
      const { name, idMark } = personal.get(revision) ?? {};
      return { id, role, name: name?.value ?? null, idMark: idMark?.value ?? null, current: until === null };
    });
  }

  async banned(except: string, session: TransactionSession): Promise<readonly PeopledFirm[]> {
    const codes = await this.reach.bannedFirms(session);
    return this.peopled(
      codes.filter((code) => code !== except),
      session,
    );
  }

  async applicants(except: string, session: TransactionSession): Promise<readonly PeopledApplicant[]> {
    const cases = (await this.reach.openCases(session)).filter(({ creditCode }) => creditCode !== except);
    const firms = await this.peopled([...new Set(cases.map(({ creditCode }) => creditCode))], session);
    return firms.map((one) => ({
      ...one,
      applications: cases
        .filter(({ creditCode }) => creditCode === one.firm.creditCode)
        .map(({ applicationId }) => applicationId),
    }));
  }

  private async peopled(codes: readonly string[], session: TransactionSession): Promise<readonly PeopledFirm[]> {
    if (codes.length === 0) return [];
    const found: PeopledFirm[] = [];
    for (const { state } of await this.snapshots.findMany('enterprise', codes, ALL, session)) {
      const firm = state as EnterpriseState;
      const people = await this.of(firm);
      if (people.length > 0) found.push({ firm, people });
    }
    return found;
  }
}
