import { ask, client } from '../api/client';

/** A thing as it was seen: which one, and how often it had changed. */
export interface Seen {
  readonly type: 'application' | 'cultivation' | 'enterprise' | 'notice' | 'rule-set';
  readonly id: string;
  readonly revision: number;
}

type Reader = (id: string) => Promise<Seen>;

const application: Reader = async (id) => {
  const { revision } = await ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } }));
  return { type: 'application', id, revision };
};

const papers: Reader = async (id) => {
  const { revision } = await ask(() => client.GET('/api/v1/document-requests/{id}', { params: { path: { id } } }));
  return { type: 'application', id: id.split('.')[0] ?? id, revision };
};

const cultivation: Reader = async (creditCode) => {
  const path = { creditCode };
  const { id, revision } = await ask(() => client.GET('/api/v1/cultivations/{creditCode}', { params: { path } }));
  return { type: 'cultivation', id, revision };
};

const enterprise: Reader = async (creditCode) => {
  const path = { creditCode };
  const { revision } = await ask(() => client.GET('/api/v1/enterprises/{creditCode}', { params: { path } }));
  return { type: 'enterprise', id: creditCode, revision };
};

const notice: Reader = async (id) => {
  const { revision } = await ask(() => client.GET('/api/v1/notices/{id}', { params: { path: { id } } }));
  return { type: 'notice', id, revision };
};

const policy: Reader = async (name) => {
  const id = decodeURIComponent(name);
  const { revision } = await ask(() => client.GET('/api/v1/policies/{id}', { params: { path: { id } } }));
  return { type: 'rule-set', id, revision };
};

interface Whole {
  /** Under the names of the pages, so that whatever happens to the thing is read again. */
  readonly room: string;
  readonly read: Reader;
}

const CASE = { room: 'application', read: application };
const PLAN = { room: 'cultivation', read: cultivation };
const FIRM = { room: 'enterprise', read: enterprise };
const POLICY = { room: 'policies', read: policy };

/**
 * Acts that judge a thing as a whole, by the pattern of their address. The answers of departments and experts are none of them:
 * they are given side by side, and one must not be refused because of another.
 */
export const WHOLE_THINGS: Readonly<Record<string, Whole | undefined>> = {
  'applications/*/decision': CASE,
  'applications/*/refusal-review': CASE,
  'applications/*/reopening': CASE,
  'document-requests/*/checks': { room: 'document-request', read: papers },
  'cultivations/*/plan/approve': PLAN,
  'cultivations/*/plan/return': PLAN,
  'cultivations/*/replan': PLAN,
  'cultivations/*/close': PLAN,
  'enterprises/*/changes/*/verification': FIRM,
  'enterprises/*/titles/*/revocation': FIRM,
  'enterprises/*/people/*/end': FIRM,
  'notices/*/restart': { room: 'notices', read: notice },
  'policies/*/approve': POLICY,
  'policies/*/withdraw': POLICY,
};
