import type { Principal } from '@app/auth';
import {
  CARE_DUTIES,
  type EnterpriseState,
  type HeldTitle,
  type IndicatorRecord,
  type IsoDate,
  type WorkCalendar,
  readIndustryCode,
  tierOfFirm,
  valueOf,
} from '@app/domain';
import type { DirectoryRow } from '@app/persistence';
import type { StoredSnapshot } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type {
  EnterpriseResponseDto,
  EnterpriseRowResponseDto,
  IndicatorResponseDto,
  IndicatorsResponseDto,
} from './enterprise.response';
import type { TitleReReviewResponseDto, TitleResponseDto } from '../title-life/title-life.response';
import { lightOf } from './lights';
import { type NamesOfPeople, maskedPeople } from './people.service';
import { standingActs } from './standing-acts';

export interface Today {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

function industryNameOf(code: string | null | undefined): string | null {
  const read = code ? readIndustryCode(code) : undefined;
  return read?.ok ? read.industry.divisionName : null;
}

/** A firm's row of the directory, with the light of today. */
export function toRowResponse(
  row: DirectoryRow,
  names: NamesOfAccounts,
  { today, calendar }: Today,
): EnterpriseRowResponseDto {
  return {
    creditCode: row.creditCode,
    name: row.name,
    regionCode: row.regionCode,
    industryCode: row.industryCode ?? null,
    industryName: industryNameOf(row.industryCode),
    foundedOn: row.foundedOn ?? null,
    tier: row.tier ?? 'small',
    pool: row.pool ?? 'potential',
    dueOn: row.dueOn,
    light: lightOf(row.dueOn, today, calendar),
    openThings: row.openThings.map((thing) => ({ ...thing })),
    titles: (row.titles ?? []).map(({ code, validFrom, validTo, source }) => ({ code, validFrom, validTo, source })),
    caretakers: CARE_DUTIES.flatMap((duty) => {
      const account = row.caretakers?.[duty];
      return account === undefined ? [] : [{ duty, account, name: names.get(account) ?? null }];
    }),
    fictional: row.sample ?? false,
    revision: row.revision ?? 0,
  };
}

function toTitleResponse(title: HeldTitle): TitleResponseDto {
  const { code, validFrom, validTo, source, rank, status, batch, ruleSetId, applicationId, openUpdate } = title;
  const { missedUpdates, warnedUntil = null, barred = null, inquiry = null, ending = null, reReview } = title;
  return {
    ...{ code, validFrom, validTo, source, status, batch, ruleSetId, applicationId, openUpdate },
    ...(rank === undefined ? {} : { rank }),
    ...{ missedUpdates: [...missedUpdates], warnedUntil, barred, inquiry, ending },
    reReview: reReview ? toReReviewResponse(reReview) : null,
  };
}

function toReReviewResponse(reReview: NonNullable<HeldTitle['reReview']>): TitleReReviewResponseDto {
  const { preparedOn, papersReadyOn, openFrom, blocked, applicationId, filedOn, outcome } = reReview;
  return { preparedOn, papersReadyOn, openFrom, blocked, applicationId, filedOn, outcome };
}

/** What stands beside a firm's snapshot: what is open for it, and what its people are called. */
export interface Beside {
  /** Absent in the answer to the command that registers it. */
  readonly row: DirectoryRow | undefined;
  readonly names: NamesOfPeople;
  readonly accounts: NamesOfAccounts;
}

/** What the holders of accounts are called, by account. */
export type NamesOfAccounts = ReadonlyMap<string, string>;

/** A firm as the caller sees it. */
export function toEnterpriseResponse(
  snapshot: StoredSnapshot,
  { row, names, accounts }: Beside,
  time: Today,
  caller: Principal,
): EnterpriseResponseDto {
  const state = snapshot.state as EnterpriseState;
  const { creditCode, name, regionCode, industryCode, foundedOn, synthetic, fictional } = state;
  return {
    creditCode,
    name,
    regionCode,
    industryCode,
    industryName: industryNameOf(industryCode),
    foundedOn,
    synthetic,
    fictional,
    tier: tierOfFirm(state, time.today),
    pool: row?.pool ?? 'potential',
    dueOn: row?.dueOn ?? null,
    light: lightOf(row?.dueOn ?? null, time.today, time.calendar),
    openThings: (row?.openThings ?? []).map((thing) => ({ ...thing })),
    titles: state.titles.map(toTitleResponse),
    bans: state.bans.map((ban) => ({ ...ban })),
    people: maskedPeople(state.people ?? [], names),
    caretakers: (state.caretakers ?? []).map(({ duty, account }) => ({
      ...{ duty, account, name: accounts.get(account) ?? null },
    })),
    findings: state.findings.map((finding) => ({ ...finding })),
    formerNames: (state.formerNames ?? []).map((former) => ({ ...former })),
    changes: (state.changes ?? []).map((change) => ({ ...change, others: [...change.others] })),
    relations: (state.relations ?? []).map((relation) => ({ ...relation })),
    deregistered: state.deregistered ?? null,
    movedOut: state.movedOut ?? null,
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller, standingActs(state)),
  };
}

export function toIndicatorResponse(record: IndicatorRecord): IndicatorResponseDto {
  const { kind: _kind, ...rest } = record;
  return { ...rest, value: valueOf(record) };
}

export function toIndicatorsResponse(snapshot: StoredSnapshot): IndicatorsResponseDto {
  const state = snapshot.state as EnterpriseState;
  return {
    creditCode: state.creditCode,
    items: state.indicators.map(toIndicatorResponse),
    revision: snapshot.revision,
  };
}
