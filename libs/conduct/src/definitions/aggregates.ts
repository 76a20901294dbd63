import { type AnyDefinition, forgetTypes } from '@app/record';
import { applicationDefinition } from './application.definition';
import { cultivationDefinition } from './cultivation.definition';
import { enterpriseDefinition } from './enterprise.definition';
import type { Jury } from './jury';
import { assemblyDefinitions } from './meeting.definition';
import { noticeDefinition } from './notice.definition';
import type { ApplicationParts } from './opening-facts';
import { panelDefinition } from './panel.definition';
import { ruleSetDefinition } from './rule-set.definition';

/** Every aggregate of the product, for `RecordModule`. */
export function aggregateDefinitions(parts: ApplicationParts & { readonly jury: Jury }): AnyDefinition[] {
  const { rules, live, files, jury, behind } = parts;
  return [
    forgetTypes(enterpriseDefinition({ rules, live, ...(behind ? { behind } : {}) })),
    forgetTypes(cultivationDefinition({ rules, live })),
    forgetTypes(applicationDefinition(parts)),
    forgetTypes(noticeDefinition(rules, files)),
    forgetTypes(ruleSetDefinition(rules)),
    forgetTypes(panelDefinition(jury, rules)),
    ...assemblyDefinitions(),
  ];
}
