import { type EnterpriseCommand, type EnterpriseState, countingTitles, isEnterpriseCommandAllowed } from '@app/domain';
import type { StandingAction } from '../record-access/allowed-actions';

type Act = readonly [permission: StandingAction['permission'], command: EnterpriseCommand['type'], last: string];

const OF_FIRM: readonly Act[] = [
  ['change.report', 'report-change', 'changes'],
  ['finding.record', 'record-finding', 'findings'],
  ['ban.impose', 'impose-ban', 'bans'],
  ['person.record', 'record-person', 'people'],
  ['caretaker.name', 'name-caretaker', 'caretakers'],
];

/** What the status of a firm allows beside its tasks: on the firm, on each title that it holds, on each of its people. */
export function standingActs(state: EnterpriseState): StandingAction[] {
  const base = `/api/v1/enterprises/${state.creditCode}`;
  const act = ([permission, command, last]: Act): StandingAction => ({
    ...{ permission, allowed: isEnterpriseCommandAllowed(state, command), href: `${base}/${last}` },
  });
  // Above-scale is a standing of statistics, which nobody here takes away or gives up.
  const titles = countingTitles(state).filter(({ code }) => code !== 'above-scale');
  const codes = new Set(titles.map(({ code }) => code));
  const ofTitles = [...codes].flatMap((code): readonly Act[] => [
    ['title.revoke', 'revoke-title', `titles/${code}/revocation`],
    ['title.relinquish', 'relinquish-title', `titles/${code}/relinquishment`],
  ]);
  const present = (state.people ?? []).filter(({ until }) => until === null);
  const ofPeople = present.map(({ id }): Act => ['person.record', 'end-person', `people/${id}/end`]);
  const begins = (permission: StandingAction['permission'], room: string): StandingAction => ({
    ...{ permission, allowed: isEnterpriseCommandAllowed(state, 'report-change') },
    ...{ href: `/api/v1/${room}`, given: { creditCode: state.creditCode } },
  });
  const begun = [begins('application.open', 'applications'), begins('panel.order', 'panels')];
  return [...[...OF_FIRM, ...ofTitles, ...ofPeople].map(act), ...begun];
}
