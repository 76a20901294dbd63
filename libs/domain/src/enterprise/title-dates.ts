import { type IsoDate, addDays, addMonths, earliest } from '../kernel/time';
import { type Tier, tierOn } from '../tier';
import type { EnterpriseState, GrantedTitle, HeldTitle } from './enterprise.types';

/**
 * Titles that were granted without their pack (imported with the firm, or before grants carried the day): their holders update
 * their information every year by 31 May (2026 Measures; champions: 138号 article 11).
 */
const UPDATED_YEARLY: readonly (Tier | 'hi-tech')[] = ['innovative-sme', 'srdi', 'little-giant', 'single-champion'];

const UPDATE_DUE = '05-31';

/** Calendar days before the due day on which an update opens: the first of the usual reminders (60, 30, 7, 1). */
const OPENS_DAYS_BEFORE = 60;

/** Months before the end of a term from which its renewal is prepared. */
const PREPARED_MONTHS = 6;

export interface TitleAct {
  readonly act: 'begin-title' | 'open-title-update' | 'miss-title-update' | 'prepare-re-review' | 'lapse-title';
  readonly code: HeldTitle['code'];
  readonly on: IsoDate;
  readonly year: number;
}

/** An act that is no command of the firm: its application is opened. */
export interface RenewalAct {
  readonly act: 'open-renewal';
  readonly code: HeldTitle['code'];
  readonly on: IsoDate;
}

export interface FirmAct {
  readonly act: 'lift-ban' | 'miss-change-report';
  readonly id: string;
  readonly on: IsoDate;
}

type Updated = Pick<GrantedTitle, 'code' | 'updateDue'>;

/** The last day of a title's annual update in a year, as its pack named it when it was granted; null where none is due. */
export function updateDueOn({ code, updateDue }: Updated, year: number): IsoDate | null {
  const monthDay = updateDue === undefined && UPDATED_YEARLY.includes(code) ? UPDATE_DUE : updateDue;
  return monthDay ? `${year}-${monthDay}` : null;
}

/** The last year whose update is no concern of ours: the title was not granted then, or not known here before it was due. */
export function updatesSettledThrough(title: Updated & Pick<GrantedTitle, 'validFrom'>, knownOn: IsoDate): number {
  const year = Number(knownOn.slice(0, 4));
  const dueOn = updateDueOn(title, year);
  return Math.max(Number(title.validFrom.slice(0, 4)), dueOn && knownOn > dueOn ? year : year - 1);
}

/** The day from which the renewal of a title is prepared; null for one without a term, or that had ended when it was entered. */
export function preparesOn({ validTo }: Pick<GrantedTitle, 'validTo'>, knownOn: IsoDate): IsoDate | null {
  return validTo && validTo >= knownOn ? addMonths(validTo, -PREPARED_MONTHS) : null;
}

/** Titles that count on a day: granted, neither ended nor taken away. */
export function countingTitles(state: Pick<EnterpriseState, 'titles'>): readonly HeldTitle[] {
  return state.titles.filter(({ status }) => status === 'valid' || status === 'under-re-review');
}

/**
 * Titles as they lift their firm: one that is under re-review goes on doing so until the upper result, also past its term. As a
 * prerequisite it counts within its term only (`countingTitles`).
 */
export function liftingTitles(state: Pick<EnterpriseState, 'titles'>): readonly HeldTitle[] {
  return countingTitles(state).map((title) =>
    title.status === 'under-re-review' ? { ...title, validTo: null } : title,
  );
}

/** The highest title of a firm that is valid on a day, or `small`; derived, never set. */
export function tierOfFirm(state: Pick<EnterpriseState, 'titles'>, date: IsoDate): Tier {
  return tierOn(liftingTitles(state), date);
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

function updateAct(title: HeldTitle): TitleAct | null {
  const year = title.openUpdate ?? title.updatedThrough + 1;
  const dueOn = updateDueOn(title, year);
  // Past its term a title under re-review waits for the result alone.
  if (!dueOn || (title.status === 'under-re-review' && title.validTo !== null && title.validTo < dueOn)) return null;
  return title.openUpdate === null
    ? { act: 'open-title-update', code: title.code, on: addDays(dueOn, -OPENS_DAYS_BEFORE), year }
    : { act: 'miss-title-update', code: title.code, on: addDays(title.warnedUntil ?? dueOn, 1), year };
}

function prepareAct(title: HeldTitle): TitleAct | null {
  const { code, validTo, reReview, barred } = title;
  if (!validTo || reReview || barred || title.status !== 'valid') return null;
  const on = title.preparesOn === undefined ? addMonths(validTo, -PREPARED_MONTHS) : title.preparesOn;
  return on ? { act: 'prepare-re-review', code, on, year: yearOf(on) } : null;
}

function lapseAct(title: HeldTitle): TitleAct | null {
  if (!title.validTo || title.status !== 'valid') return null;
  const on = addDays(title.validTo, 1);
  return { act: 'lapse-title', code: title.code, on, year: yearOf(on) };
}

function renewalAct({ code, status, reReview, barred, validTo }: HeldTitle): RenewalAct | null {
  const on = reReview && !reReview.applicationId && !reReview.outcome ? reReview.openFrom : null;
  return on && status === 'valid' && !barred && validTo && on <= validTo ? { act: 'open-renewal', code, on } : null;
}

/** What time alone will next do to a title, and when: its end before anything else of that day. */
function nextTitleAct(title: HeldTitle, hasSuccessor: boolean): TitleAct | RenewalAct | null {
  if (title.status !== 'valid' && title.status !== 'under-re-review') return null;
  if (title.beginsOn) {
    return { act: 'begin-title', code: title.code, on: title.beginsOn, year: yearOf(title.beginsOn) };
  }
  const renewing = hasSuccessor ? [] : [prepareAct(title), renewalAct(title)];
  const acts = [lapseAct(title), updateAct(title), ...renewing].filter((act) => act !== null);
  return acts.reduce<TitleAct | RenewalAct | null>((first, act) => (first && first.on <= act.on ? first : act), null);
}

function firmActs(state: EnterpriseState): FirmAct[] {
  const bans = state.bans
    .filter((ban) => !ban.liftedOn)
    .map((ban) => ({ act: 'lift-ban' as const, id: ban.id, on: addDays(ban.until, 1) }));
  const unreported = (state.changes ?? [])
    .filter(({ status }) => status === 'noted' && !state.deregistered)
    .map(({ id, dueOn }) => ({ act: 'miss-change-report' as const, id, on: addDays(dueOn, 1) }));
  return [...bans, ...unreported];
}

/** The earliest thing that time alone will do to the firm, its titles or bans. */
export function nextEnterpriseAct(state: EnterpriseState): TitleAct | RenewalAct | FirmAct | null {
  const successors = state.titles.filter(({ beginsOn }) => beginsOn).map(({ code }) => code);
  const titles = state.titles
    .map((title) => nextTitleAct(title, successors.includes(title.code)))
    .filter((act): act is TitleAct | RenewalAct => act !== null);
  const acts = [...titles, ...firmActs(state)];
  const first = earliest(...acts.map((act) => act.on));
  const next = acts.filter((act) => act.on === first);
  // A successor that begins on the day after the last of a title takes its place: nothing lapses between them.
  return next.find(({ act }) => act === 'begin-title') ?? next[0] ?? null;
}

/** The last day on which a ban that runs today forbids applications, or null. */
export function bannedUntil(state: Pick<EnterpriseState, 'bans'>, today: IsoDate): IsoDate | null {
  const running = state.bans.filter((ban) => !ban.liftedOn && ban.from <= today && today <= ban.until);
  return (
    running
      .map((ban) => ban.until)
      .sort()
      .at(-1) ?? null
  );
}
