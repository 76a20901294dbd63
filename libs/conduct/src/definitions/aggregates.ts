import { type AnyDefinition, forgetTypes } from '@app/record';
import type { RuleBook } from '../rules/rule-book';
import { applicationDefinition } from './application.definition';
import { cultivationDefinition } from './cultivation.definition';
import { enterpriseDefinition } from './enterprise.definition';
import type { Jury } from './jury';
import { assemblyDefinitions } from './meeting.definition';
import { noticeDefinition } from './notice.definition';
import { panelDefinition } from './panel.definition';
import { ruleSetDefinition } from './rule-set.definition';
import type { CaseFiles, Holders, LiveThings } from './ports';
import type { SiteDraws } from './site-draws';

/** Every aggregate of the product, for `RecordModule`. */
export function aggregateDefinitions(
  rules: RuleBook,
  live: LiveThings,
  files: CaseFiles,
  jury: Jury,
  holders: Holders,
  siteDraws?: SiteDraws,
): AnyDefinition[] {
  return [
    forgetTypes(enterpriseDefinition({ rules, live })),
    forgetTypes(cultivationDefinition({ rules, live })),
    forgetTypes(applicationDefinition({ rules, live, files, jury, holders, ...(siteDraws ? { siteDraws } : {}) })),
    forgetTypes(noticeDefinition(rules, files)),
    forgetTypes(ruleSetDefinition(rules)),
    forgetTypes(panelDefinition(jury)),
    ...assemblyDefinitions(),
  ];
}
