import type { EventMeta } from '../../kernel/decider';
import { dateOf } from '../../kernel/time';
import type { EnterpriseState, HeldTitle } from '../enterprise.types';
import type { LifeEvent } from './life.events';
import { evolveLostPapers } from './lost-paper.evolve';
import type { MajorChange, TitleEnding, TitleStatus } from './life.types';

type Changed = Partial<HeldTitle>;

/** Changes the title of a code that has begun; one that is yet to begin waits beside it. */
function withTitle(state: EnterpriseState, code: string, change: (title: HeldTitle) => Changed): EnterpriseState {
  return {
    ...state,
    titles: state.titles.map((title) =>
      title.code === code && !title.beginsOn ? { ...title, ...change(title) } : title,
    ),
  };
}

/** A title that was taken away or given up; a successor that was to begin goes with it. */
function ended(state: EnterpriseState, code: string, status: TitleStatus, ending: TitleEnding): EnterpriseState {
  const hasBegun = state.titles.some((title) => title.code === code && !title.beginsOn);
  const titles = state.titles
    .filter((title) => title.code !== code || !title.beginsOn || !hasBegun)
    .map((title) => (title.code === code ? { ...title, beginsOn: null } : title));
  return withTitle({ ...state, titles }, code, () => ({ status, ending, openUpdate: null, warnedUntil: null }));
}

function withChange(state: EnterpriseState, change: MajorChange): EnterpriseState {
  const others = (state.changes ?? []).filter(({ id }) => id !== change.id);
  return { ...state, changes: [...others, change] };
}

function changed(state: EnterpriseState, id: string, change: Partial<MajorChange>): EnterpriseState {
  return {
    ...state,
    changes: (state.changes ?? []).map((known) => (known.id === id ? { ...known, ...change } : known)),
  };
}

type TitleEvent = Extract<LifeEvent, { data: { code: string } }>;
type FirmEvent = Exclude<LifeEvent, TitleEvent>;

function evolveTitleLife(state: EnterpriseState, event: TitleEvent, meta: EventMeta): EnterpriseState {
  const { code } = event.data;
  switch (event.type) {
    case 'title-update-warned':
      return withTitle(state, code, () => ({ warnedUntil: event.data.until }));
    case 're-review-barred': {
      const { cause, ref } = event.data;
      return withTitle(state, code, () => ({ barred: { cause, ref, on: dateOf(meta.at) } }));
    }
    case 're-review-prepared': {
      const { outlook, openFrom } = event.data;
      return withTitle(state, code, () => ({
        reReview: {
          ...{ preparedOn: dateOf(meta.at), outlook, openFrom, papersReadyOn: null, blocked: null },
          ...{ applicationId: null, filedOn: null, outcome: null },
        },
      }));
    }
    case 'title-revoked': {
      const { cause, on, level, documentNo } = event.data;
      return ended(state, code, 'revoked', { cause, on, level, documentNo });
    }
    case 'title-relinquished':
      return ended(state, code, 'relinquished', {
        ...{ cause: 'VOLUNTARY', on: event.data.on, level: null, documentNo: null },
      });
    default:
      return evolveReReview(state, event, meta);
  }
}

type ReReviewEvent = Extract<
  TitleEvent,
  {
    type: 'renewal-papers-confirmed' | 'renewal-blocked' | 'renewal-opened' | 're-review-begun' | 're-review-ended';
  }
>;

function evolveReReview(state: EnterpriseState, event: ReReviewEvent, meta: EventMeta): EnterpriseState {
  const { code } = event.data;
  const today = dateOf(meta.at);
  return withTitle(state, code, (title) => {
    // An officer may open the application before anybody prepared it.
    const known = title.reReview ?? {
      ...{ preparedOn: today, outlook: null, openFrom: null, papersReadyOn: null, blocked: null },
      ...{ applicationId: null, filedOn: null, outcome: null },
    };
    switch (event.type) {
      case 'renewal-papers-confirmed':
        return { reReview: { ...known, papersReadyOn: today } };
      case 'renewal-blocked':
        return { reReview: { ...known, blocked: event.data.reason, openFrom: event.data.openFrom } };
      case 'renewal-opened':
        return { reReview: { ...known, applicationId: event.data.applicationId, blocked: null, outcome: null } };
      case 're-review-begun':
        return { status: 'under-re-review', reReview: { ...known, filedOn: today } };
      case 're-review-ended':
        return {
          status: 'valid',
          reReview: {
            ...known,
            ...{ applicationId: null, filedOn: null, outcome: event.data.outcome },
            // What was refused is decided; what was taken back may be tried again while the term lasts.
            openFrom: null,
          },
        };
    }
  });
}

function evolveFirm(state: EnterpriseState, event: FirmEvent, meta: EventMeta): EnterpriseState {
  switch (event.type) {
    case 'change-noted':
    case 'change-reported':
      return withChange(state, event.data.change);
    case 'change-report-missed':
      return changed(state, event.data.changeId, { status: 'missed', isLate: true });
    case 'change-verified': {
      const { changeId, status, reason, titles } = event.data;
      const inquired = titles.filter(({ effect }) => effect === 'under-review').map(({ code }) => code);
      return {
        ...changed(state, changeId, { status, reason }),
        titles: state.titles.map((title) => {
          // A bar falls where nothing had to be reported after all, and where the title is kept in spite of it.
          const isKept = titles.some(({ code, effect }) => code === title.code && effect === 'kept');
          const isFreed = title.barred?.ref === changeId && (status === 'rejected' || isKept);
          const inquiry = inquired.includes(title.code) ? changeId : null;
          const isAsked = inquiry !== null || title.inquiry === changeId;
          return { ...title, ...(isFreed ? { barred: null } : {}), ...(isAsked ? { inquiry } : {}) };
        }),
      };
    }
    case 'enterprise-renamed': {
      const { name, formerName, on } = event.data;
      return { ...state, name, formerNames: [...(state.formerNames ?? []), { name: formerName, until: on }] };
    }
    case 'enterprise-moved': {
      const { regionCode, formerRegionCode, on } = event.data;
      const former = { regionCode: formerRegionCode, until: on };
      return { ...state, regionCode, formerRegions: [...(state.formerRegions ?? []), former] };
    }
    case 'enterprise-moved-out':
      return { ...state, movedOut: event.data };
    case 'enterprise-related':
      return { ...state, relations: [...(state.relations ?? []), event.data] };
    case 'succession-judged':
      return {
        ...state,
        relations: (state.relations ?? []).map((relation) =>
          relation.creditCode === event.data.creditCode && relation.judged === false
            ? { ...relation, judged: true }
            : relation,
        ),
      };
    case 'lost-paper-noted':
    case 'lost-paper-judged':
      return { ...state, lostPapers: evolveLostPapers(state.lostPapers, event, meta) };
    case 'enterprise-deregistered':
      return { ...state, deregistered: event.data, titles: state.titles.filter(({ beginsOn }) => !beginsOn) };
  }
}

/** The firm after something happened in its later life. */
export function evolveLife(state: EnterpriseState, event: LifeEvent, meta: EventMeta): EnterpriseState {
  return 'code' in event.data
    ? evolveTitleLife(state, event as TitleEvent, meta)
    : evolveFirm(state, event as FirmEvent, meta);
}
