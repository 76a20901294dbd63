import { Person } from './person';
import type { Product } from './product';

export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly assignee: { readonly role: string; readonly department?: string; readonly creditCode?: string };
  readonly dueOn: string | null;
  readonly workingDaysLeft: number | null;
  readonly actions: readonly { readonly name: string; readonly method: string; readonly href: string }[];
  readonly expects?: {
    readonly items?: readonly { readonly id: string; readonly type: string; readonly required: boolean }[];
    readonly recognisedBy?: readonly string[];
  };
}

/** Who works in the bureau and for the firms, each logged in once. */
export class Office {
  private readonly people = new Map<string, Promise<Person>>();

  constructor(readonly product: Product) {}

  person(username: string): Promise<Person> {
    const known = this.people.get(username) ?? new Person(this.product, username).login();
    this.people.set(username, known);
    return known;
  }

  /** The account of whoever a task is addressed to. */
  addressee({ assignee: { role, department, creditCode } }: Task): Promise<Person> {
    if (role === 'enterprise') return this.person(`enterprise:${creditCode}`);
    return this.person(role === 'reviewer' ? (department ?? 'tax') : role);
  }
}

type AnswerOf = (task: Task, person: Person, creditCode: string, today: string) => object | Promise<object>;

/** What each kind of task is answered with where all goes well. */
export const ANSWERS: Readonly<Record<string, AnswerOf>> = {
  'confirm-willingness': () => ({ agree: true }),
  'approve-plan': () => ({ comment: '同意实施' }),
  'submit-documents': async ({ expects }, person, creditCode) => {
    const wanted = (expects?.items ?? []).filter(({ required }) => required);
    const hand = async (item: { id: string; type: string }) => ({
      itemId: item.id,
      documentId: await person.upload(creditCode, item.type),
    });
    return { items: await Promise.all(wanted.map(hand)) };
  },
  'check-documents': ({ expects }) => ({
    items: (expects?.items ?? []).map(({ id }) => ({ itemId: id, verdict: 'accepted' })),
  }),
  'preliminary-review': () => ({ verdict: 'agree', reason: '材料齐全，符合条件' }),
  'department-opinion': () => ({ verdict: 'agree', reason: '本部门职责内未发现问题' }),
  'site-check': (_task, _person, _creditCode, today) => ({
    result: 'consistent',
    checkedOn: today,
    place: '厂区',
    people: ['核查员甲', '核查员乙'],
    findings: '与申报一致',
  }),
  decide: () => ({ decision: 'recommend', reason: '符合管理办法规定条件' }),
  'file-on-platform': (_task, _person, _creditCode, today) => ({ kind: 'filed', receiptNo: 'F-1', on: today }),
  'audit-on-platform': (_task, _person, _creditCode, today) => ({ kind: 'audited', receiptNo: 'A-1', on: today }),
  'record-upper-event': ({ expects }, _person, _creditCode, today) => ({
    level: expects?.recognisedBy?.[0],
    event: 'recognised',
    on: today,
    documentNo: '样例〔2026〕1号',
  }),
};
