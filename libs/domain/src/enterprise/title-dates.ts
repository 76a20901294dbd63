import { type IsoDate, addDays, earliest } from '../kernel/time';
import type { Tier } from '../tier';
import type { EnterpriseState, HeldTitle } from './enterprise.types';

/** Titles whose holders update their information every year by 31 May (2026 Measures; champions: 138号 article 11). */
const UPDATED_YEARLY: readonly (Tier | 'hi-tech')[] = ['innovative-sme', 'srdi', 'little-giant', 'single-champion'];

/** First day on which the update of a year can be handed in; the rules name only the last one. */
const UPDATE_OPENS = '04-01';
const UPDATE_DUE = '05-31';

export interface TitleAct {
  readonly act: 'begin-title' | 'open-title-update' | 'miss-title-update' | 'lapse-title';
  readonly code: HeldTitle['code'];
  readonly on: IsoDate;
  readonly year: number;
}

/** The last day of a year's annual update. */
export function updateDueOn(year: number): IsoDate {
  return `${year}-${UPDATE_DUE}`;
}

/** The last year whose update is no concern of ours: the title was not granted then, or not known here before it was due. */
export function updatesSettledThrough(validFrom: IsoDate, knownOn: IsoDate): number {
  const year = Number(knownOn.slice(0, 4));
  return Math.max(Number(validFrom.slice(0, 4)), knownOn > updateDueOn(year) ? year : year - 1);
}

/** What time alone will next do to a title, and when. */
export function nextTitleAct(title: HeldTitle): TitleAct | null {
  if (title.status !== 'valid') return null;
  if (title.beginsOn) {
    return { act: 'begin-title', code: title.code, on: title.beginsOn, year: Number(title.beginsOn.slice(0, 4)) };
  }
  const lapse = title.validTo ? addDays(title.validTo, 1) : null;
  const lapsing =
    lapse === null
      ? null
      : { act: 'lapse-title' as const, code: title.code, on: lapse, year: Number(lapse.slice(0, 4)) };
  if (!UPDATED_YEARLY.includes(title.code)) return lapsing;
  const year = title.openUpdate ?? title.updatedThrough + 1;
  const on = title.openUpdate === null ? `${year}-${UPDATE_OPENS}` : addDays(updateDueOn(year), 1);
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

/** Titles that count on a day: granted, not lapsed or revoked. */
export function countingTitles(state: EnterpriseState): readonly HeldTitle[] {
  return state.titles.filter((title) => title.status === 'valid');
}
