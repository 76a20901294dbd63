import { EXPERT_FIELDS, MUST, TIERS, date, listed, long, pick, reason, text, type Field } from './form-fields';

/** What the office begins by itself: firms, cases outside of a plan, the register of experts, documents that nothing may destroy. */
export const OFFICE_FORMS: Readonly<Record<string, readonly Field[]>> = {
  enterprises: [
    text('creditCode', 'firmCode', MUST),
    text('name', 'firmName', MUST),
    listed('regionCode', 'regionCode', 'regions', { free: true, required: true }),
    text('industryCode', 'industryCode', MUST),
    date('foundedOn', 'foundedOn', MUST),
  ],
  applications: [
    pick('tier', 'tier', 'tier', TIERS, MUST),
    listed('batch', 'batch', 'batches', MUST),
    long('preparationReason', 'preparationReason'),
  ],
  experts: [
    text('account', 'expertAccount', MUST),
    text('name', 'expertName', { ...MUST, unkept: true }),
    text('employer.name', 'employer', MUST),
    text('employer.creditCode', 'employerCode'),
    pick('fields', 'expertFields', 'expertField', EXPERT_FIELDS, { ...MUST, several: true }),
  ],
  'experts/*/suspend': [reason],
  'experts/*/reinstate': [],
  'batches/*/site-check-draw/closing': [text('commitment', 'commitment', MUST)],
  'legal-holds': [text('creditCode', 'creditCode', MUST), text('documentId', 'documentId'), reason],
  'legal-holds/*/lift': [reason],
};
