import { type IsoDate, addDays, addMonths, earliest } from '../kernel/time';
import type { Tier } from '../tier';
import type { EnterpriseState, GrantedTitle, HeldTitle } from './enterprise.types';

/**
 * Titles that were granted without their pack (imported with the firm, or before grants carried the day): their holders update
 * their information every year by 31 May (2026 Measures; champions: 138号 article 11).
 */
const UPDATED_YEARLY: readonly (Tier | 'hi-tech')[] = ['innovative-sme', 'srdi', 'little-giant', 'single-champion'];

const UPDATE_DUE = '05-31';

export interface TitleAct {
  readonly act: 'begin-title' | 'open-title-update' | 'miss-title-update' | 'lapse-title';
  readonly code: HeldTitle['code'];
  readonly on: IsoDate;
  readonly year: number;
}

type Updated = Pick<GrantedTitle, 'code' | 'updateDue'>;

/** The last day of a title's annual update in a year, as its pack named it when it was granted; null where none is due. */
export function updateDueOn({ code, updateDue }: Updated, year: number): IsoDate | null {
  const monthDay = updateDue === undefined && UPDATED_YEARLY.includes(code) ? UPDATE_DUE : updateDue;
  return monthDay ? `${year}-${monthDay}` : null;
}

/** The first day on which it can be handed in, that of the month before; the rules name only the last one. */
function updateOpensOn(dueOn: IsoDate): IsoDate {
  return addMonths(`${dueOn.slice(0, 7)}-01`, -1);
}

/** The last year whose update is no concern of ours: the title was not granted then, or not known here before it was due. */
export function updatesSettledThrough(title: Updated & Pick<GrantedTitle, 'validFrom'>, knownOn: IsoDate): number {
  const year = Number(knownOn.slice(0, 4));
  const dueOn = updateDueOn(title, year);
  return Math.max(Number(title.validFrom.slice(0, 4)), dueOn && knownOn > dueOn ? year : year - 1);
}

/** What time alone will next do to a title, and when. */
function nextTitleAct(title: HeldTitle): TitleAct | null {
  if (title.status !== 'valid') return null;
  if (title.beginsOn) {
    return { act: 'begin-title', code: title.code, on: title.beginsOn, year: Number(title.beginsOn.slice(0, 4)) };
  }
  const lapse = title.validTo ? addDays(title.validTo, 1) : null;
  const lapsing =
    lapse === null
      ? null
      : { act: 'lapse-title' as const, code: title.code, on: lapse, year: Number(lapse.slice(0, 4)) };
  const year = title.openUpdate ?? title.updatedThrough + 1;
  const dueOn = updateDueOn(title, year);
  if (!dueOn) return lapsing;
  const on = title.openUpdate === null ? updateOpensOn(dueOn) : addDays(dueOn, 1);
  const act = title.openUpdate === null ? ('open-title-update' as const) : ('miss-title-update' as const);
  return lapsing && lapsing.on <= on ? lapsing : { act, code: title.code, on, year };
}

/** The earliest thing that time alone will do to the firm's titles or bans. */
export function nextEnterpriseAct(
  state: EnterpriseState,
): TitleAct | { readonly act: 'lift-ban'; readonly id: string; readonly on: IsoDate } | null {
  const titles = state.titles.map(nextTitleAct).filter((act): act is TitleAct => act !== null);
  const bans = state.bans
    .filter((ban) => !ban.liftedOn)
    .map((ban) => ({ act: 'lift-ban' as const, id: ban.id, on: addDays(ban.until, 1) }));
  const first = earliest(...titles.map((act) => act.on), ...bans.map((act) => act.on));
  const next = [...titles, ...bans].filter((act) => act.on === first);
  // A successor that begins on the day after the last of a title takes its place: nothing lapses between them.
  return next.find(({ act }) => act === 'begin-title') ?? next[0] ?? null;
}

/** Day until which a ban forbids applications, or null. */
export function bannedUntil(state: EnterpriseState, today: IsoDate): IsoDate | null {
  const running = state.bans.filter((ban) => !ban.liftedOn && ban.from <= today && today <= ban.until);
  return (
    running
      .map((ban) => ban.until)
      .sort()
      .at(-1) ?? null
  );
}

/** Titles that count on a day: granted, not lapsed. */
export function countingTitles(state: EnterpriseState): readonly HeldTitle[] {
  return state.titles.filter((title) => title.status === 'valid');
}
