import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../api/client';
import { useWords } from '../parts/language';
import { usePerson } from '../session/session';
import type { ListName } from './form-fields';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Wanted {
  /** Of the case, firm or meeting that the act is about. */
  readonly id: string;
  /** The tier that was chosen beside it. */
  readonly tier: string | undefined;
  readonly department: string | undefined;
  readonly self: string;
  readonly names: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly words: (text: { readonly zh: string; readonly en: string }) => string;
}

type Loader = (wanted: Wanted) => Promise<readonly Option[]>;

const person = ({ account, name }: { readonly account: string; readonly name: string }): Option => ({
  value: account,
  label: `${name}（${account}）`,
});

async function meetingOf(id: string) {
  return ask(() => client.GET('/api/v1/meetings/{id}', { params: { path: { id } } }));
}

/** Whose case it is; its number where the reader may sit in the meeting but not read the case. */
async function firmOf(applicationId: string | null): Promise<string> {
  const id = applicationId ?? '';
  const found = await ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } })).catch(
    () => null,
  );
  return found?.enterpriseName ?? id;
}

const LISTS: Readonly<Record<ListName, Loader>> = {
  objections: async ({ id, names }) => {
    const { standingObjections } = await ask(() =>
      client.GET('/api/v1/applications/{id}', { params: { path: { id } } }),
    );
    return standingObjections.map((seat) => ({ value: seat, label: names[seat] ?? seat }));
  },
  titles: async ({ id, names }) => {
    const { titles } = await ask(() =>
      client.GET('/api/v1/enterprises/{creditCode}', { params: { path: { creditCode: id } } }),
    );
    const codes = [...new Set(titles.map(({ code }) => code))];
    return codes.map((code) => ({ value: code, label: names[code] ?? code }));
  },
  // What no figure settles, and what a human has settled before.
  criteria: async ({ id, tier, words }) => {
    if (!tier) return [];
    const query = { tier };
    const { criteria } = await ask(() =>
      client.GET('/api/v1/enterprises/{creditCode}/diagnosis', { params: { path: { creditCode: id }, query } }),
    );
    return criteria
      .filter(
        ({ verdict, sources }) =>
          verdict === 'manual-review' || sources.some(({ code }) => String(code).startsWith('finding:')),
      )
      .map((one) => ({ value: one.id, label: `${words(one.title)}（${one.id}）` }));
  },
  colleagues: async () => (await ask(() => client.GET('/api/v1/colleagues'))).items.map(person),
  caretakers: async ({ roles }) => {
    const query = (role: 'officer' | 'mentor') => ({ params: { query: { role } } });
    const found = await Promise.all(
      (['officer', 'mentor'] as const).map(async (role) => {
        const { items } = await ask(() => client.GET('/api/v1/colleagues', query(role)));
        return items.map(({ account, name }) => ({ value: account, label: `${roles[role]} · ${name}（${account}）` }));
      }),
    );
    return found.flat();
  },
  deputies: async ({ department, self }) => {
    const query = department
      ? { role: 'reviewer' as const, department: department as 'tax' }
      : { role: 'officer' as const };
    const { items } = await ask(() => client.GET('/api/v1/colleagues', { params: { query } }));
    return items.filter(({ account }) => account !== self).map(person);
  },
  members: async ({ id }) => {
    const [{ members }, { items }] = await Promise.all([
      meetingOf(id),
      ask(() => client.GET('/api/v1/colleagues')).catch(() => ({ items: [] })),
    ]);
    const names = new Map(items.map(({ account, name }) => [account, name]));
    return members.map(({ account }) => ({
      value: account,
      label: names.has(account) ? `${names.get(account)}（${account}）` : account,
    }));
  },
  agenda: async ({ id }) => {
    const { items } = await meetingOf(id);
    return Promise.all(
      items.map(async (one) => ({
        value: one.id,
        label: `${one.id} ${one.title ?? (await firmOf(one.applicationId))}`,
      })),
    );
  },
  cases: async ({ words }) => {
    const query = { kind: ['decide'], scope: 'all', limit: 200 } as const;
    const { items } = await ask(() => client.GET('/api/v1/tasks', { params: { query: query as never } }));
    return items.map(({ subject, enterprise, titles }) => ({
      value: subject.id,
      label: `${enterprise.name} · ${words(titles)}`,
    }));
  },
  panels: async () => {
    const query = { status: 'closed' as const, limit: 100 };
    const { items } = await ask(() => client.GET('/api/v1/panels', { params: { query } }));
    return items.map(({ id, enterpriseName }) => ({ value: id, label: `${enterpriseName}（${id}）` }));
  },
  batches: async ({ tier, words }) => {
    if (!tier) return [];
    const { items } = await ask(() => client.GET('/api/v1/batches', { params: { query: { tier, limit: 100 } } }));
    return items
      .filter(({ open }) => open)
      .map(({ id, title, countyCutOff }) => ({ value: id, label: `${words(title)}（${countyCutOff}）` }));
  },
  regions: async ({ words }) => {
    const { items } = await ask(() => client.GET('/api/v1/regions'));
    return items.map(({ code, name }) => ({ value: code, label: `${words(name)} ${code}` }));
  },
};

/**
 * What one field can be chosen from.
 *
 * @param href of the act, which names the thing that it is about
 * @param tier what was chosen beside it
 */
export function useList(from: ListName, href: string, tier: string | undefined) {
  const { t } = useTranslation();
  const words = useWords();
  const { id: self, department } = usePerson();
  const id = href.split('/')[4] ?? '';
  const names = {
    ...t('tier', { returnObjects: true }),
    ...t('department', { returnObjects: true }),
    bureau: t('role.officer'),
  };
  const roles: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  const wanted = { id, tier, department: department ?? undefined, self, names, roles, words };
  return useQuery({ queryKey: ['list', from, id, tier ?? ''], queryFn: () => LISTS[from](wanted) });
}
