import { type ApplicationState, type Bilingual, type StepKind, text } from '@app/domain';
import type { CaseNames } from './rule-book';

/** What went before a proposal, in the words of a notice; only what the case went through is said. */
const WORDS: Readonly<Partial<Record<StepKind, Bilingual>>> = {
  'preliminary-review': text('初审', 'preliminary review'),
  'department-review': text('部门联合会审', 'joint review by the departments'),
  'site-check': text('现场核查', 'a site check'),
};

const DECIDED = {
  leader: text('分管领导审定', 'the decision of the responsible leader'),
  meeting: text('集体研究', 'deliberation in a meeting'),
} as const;

type Course = Pick<ApplicationState, 'steps' | 'decisions'>;

function courseOf({ steps, decisions }: Course): readonly Bilingual[] {
  const done = steps.flatMap(({ kind, status }) => (status === 'done' ? (WORDS[kind] ?? []) : []));
  const decision = decisions.at(-1);
  return decision ? [...done, DECIDED[decision.decidedBy]] : done;
}

function listed(words: readonly string[], between: string, last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(between)}${last}${words.at(-1)}`;
}

/**
 * The text of our own notice: names, credit codes and tiers, and the course that the case took; never a person, a telephone or a
 * figure.
 */
export function noticeText(
  application: Course & Pick<ApplicationState, 'enterpriseName' | 'creditCode'>,
  { tier, batch }: CaseNames,
  workingDays: number,
): Bilingual {
  const { enterpriseName, creditCode } = application;
  const course = courseOf(application);
  const zh = listed(
    course.map((word) => word.zh),
    '、',
    '和',
  );
  const en = listed(
    course.map((word) => word.en),
    ', ',
    ' and ',
  );
  return text(
    `${zh ? `经${zh}，` : ''}拟推荐 ${enterpriseName}（${creditCode}）申报${tier.zh}（${batch.zh}），` +
      `现予公示，公示期 ${workingDays} 个工作日。如有异议，请在公示期内以真实姓名、联系方式和证据书面提出。申报不收取任何费用，不需要中介。`,
    `${en ? `After ${en} the` : 'The'} county intends to recommend ${enterpriseName} (${creditCode}) ` +
      `for ${tier.en} (${batch.en}). This notice stands for ${workingDays} working days. Objections are taken in that time, ` +
      `with real name, contact and evidence. Applying is free of charge and needs no agent.`,
  );
}
