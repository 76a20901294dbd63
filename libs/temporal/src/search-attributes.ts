import { type SearchAttributePair, defineSearchAttributeKey } from '@temporalio/common';

/** Whose story a workflow conducts. Public register data only: whoever may list workflows reads it. */
export interface StoryFirm {
  readonly creditCode: string;
  /** County, 6 digits, or town or park, 9 digits, when the workflow was started. */
  readonly regionCode: string;
}

const CREDIT_CODE = defineSearchAttributeKey('CreditCode', 'KEYWORD');
const REGION_CODE = defineSearchAttributeKey('RegionCode', 'KEYWORD');

/** By what operators find workflows. A status is not among them: the record has it, and a copy would age. */
export const SEARCH_ATTRIBUTES = [CREDIT_CODE, REGION_CODE] as const;

export function searchAttributesOf({ creditCode, regionCode }: StoryFirm): SearchAttributePair[] {
  return [
    { key: CREDIT_CODE, value: creditCode },
    { key: REGION_CODE, value: regionCode },
  ];
}
