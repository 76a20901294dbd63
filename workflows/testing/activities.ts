import type { ApplicationDue, Cause, EnterpriseDue, NoticeDue, PanelDue, StoryQuestion } from '@app/contracts';
import type { ScriptedRecord } from './scripted-record';

/** Which record an id belongs to; a test of one thing always gives the same. */
export type RecordOf<Action extends string> = (id: string) => ScriptedRecord<Action>;

type Named<Verb extends string> = Record<Verb, (cause: Cause) => Promise<unknown>>;

/** The activities of a story, by their names in the contracts, on a scripted record. */
function bind<Action extends string, Verb extends string>(
  recordOf: RecordOf<Action>,
  verbs: Record<Verb, Action>,
): Named<Verb> {
  const entries = Object.entries<Action>(verbs).map(([verb, action]) => [
    verb,
    (cause: Cause) => recordOf(cause.aggregate.id).act(action, cause),
  ]);
  return Object.fromEntries(entries) as Named<Verb>;
}

export function enterpriseActivities(recordOf: RecordOf<EnterpriseDue>): object {
  const verbs = bind(recordOf, {
    draftPlan: 'draft-plan',
    openApplication: 'open-application',
    remindCultivation: 'remind',
    escalateCultivation: 'escalate',
    beginTitle: 'begin-title',
    openTitleUpdate: 'open-title-update',
    missTitleUpdate: 'miss-title-update',
    prepareReReview: 'prepare-re-review',
    openRenewal: 'open-renewal',
    lapseTitle: 'lapse-title',
    missChangeReport: 'miss-change-report',
    liftBan: 'lift-ban',
  });
  return { ...verbs, readEnterprise: (question: StoryQuestion) => recordOf(question.id).read(question) };
}

export function applicationActivities(recordOf: RecordOf<ApplicationDue>): object {
  const verbs = bind(recordOf, {
    remindApplication: 'remind',
    escalateApplication: 'escalate',
    lapseApplication: 'lapse',
    redateApplication: 'redate',
  });
  return { ...verbs, readApplication: (question: StoryQuestion) => recordOf(question.id).read(question) };
}

export function noticeActivities(recordOf: RecordOf<NoticeDue>): object {
  const verbs = bind(recordOf, {
    closeNotice: 'close-notice',
    redateNotice: 'redate',
    remindObjection: 'remind',
    escalateObjection: 'escalate',
  });
  return { ...verbs, readNotice: (question: StoryQuestion) => recordOf(question.id).read(question) };
}

export function panelActivities(recordOf: RecordOf<PanelDue>): object {
  const verbs = bind(recordOf, {
    lapseSeat: 'lapse-seat',
    redatePanel: 'redate',
    remindPanel: 'remind',
    escalatePanel: 'escalate',
  });
  return { ...verbs, readPanel: (question: StoryQuestion) => recordOf(question.id).read(question) };
}
