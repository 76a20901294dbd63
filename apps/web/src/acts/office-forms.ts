import { EXPERT_FIELDS, MUST, pick, reason, text, type Field } from './form-fields';

/** Acts on what the office keeps beside firms and cases: the register of experts, documents that nothing may destroy. */
export const OFFICE_FORMS: Readonly<Record<string, readonly Field[]>> = {
  experts: [
    text('account', 'expertAccount', MUST),
    text('name', 'expertName', { ...MUST, unkept: true }),
    text('employer.name', 'employer', MUST),
    text('employer.creditCode', 'employerCode'),
    pick('fields', 'expertFields', 'expertField', EXPERT_FIELDS, { ...MUST, several: true }),
  ],
  'experts/*/suspend': [reason],
  'experts/*/reinstate': [],
  'legal-holds': [text('creditCode', 'creditCode', MUST), text('documentId', 'documentId'), reason],
  'legal-holds/*/lift': [reason],
};
