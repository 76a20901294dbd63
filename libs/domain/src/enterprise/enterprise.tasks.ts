import type { Task, TaskAction } from '../kernel/task';
import { type Bilingual, text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import { wordFor } from '../timeline/words';
import { consequencesOf, openTurns } from '../turn/turn';
import type { Turn } from '../turn/turn.types';
import type { EnterpriseState } from './enterprise.types';
import { lostPaperRef } from './life/lost-paper.types';

interface Wording {
  readonly title: Bilingual;
  readonly path: string;
  readonly expects?: Task['expects'];
}

function wordingOf(state: EnterpriseState, { task, ref }: Turn): Wording {
  const change = (state.changes ?? []).find(({ id }) => id === ref);
  const title = wordFor(ref);
  switch (task) {
    case 'prepare-renewal': {
      const { validTo, reReview } = state.titles.find(({ code, beginsOn }) => code === ref && !beginsOn) ?? {};
      const { batch = null, opensOn = null, diagnosis, papers = [] } = reReview?.outlook ?? {};
      return {
        title: text(`准备称号复核（${title.zh}）`, `Prepare the re-review of the title (${title.en})`),
        path: `titles/${ref}/renewal-papers`,
        expects: { validTo: validTo ?? null, batch, opensOn, diagnosis: diagnosis ?? null, papers },
      };
    }
    case 'report-change':
      return {
        title: text('报告重大变化', 'Report the major change'),
        path: `changes/${ref}/report`,
        expects: { kind: change?.kind ?? null, on: change?.on ?? null, dueOn: change?.dueOn ?? null },
      };
    case 'verify-change':
      return {
        title: text('核实重大变化', 'Verify the major change'),
        path: `changes/${ref}/verification`,
        expects: { kind: change?.kind ?? null, isLate: change?.isLate ?? false },
      };
    case 'judge-succession':
      return {
        title: text(`判断承继企业称号（${ref}）`, `Judge what the titles of ${ref} mean for this firm`),
        path: `successions/${ref}`,
      };
    case 'judge-lost-paper': {
      const paper = (state.lostPapers ?? []).find((lost) => lostPaperRef(lost) === ref);
      const of = wordFor(paper?.tier ?? '');
      const said = paper?.judgements.at(-1);
      return {
        title: text(
          `${of.zh}申报所依据的材料查出病毒，判断结论是否仍成立`,
          `A virus was found in a paper behind the decision (${of.en}): judge whether it stands`,
        ),
        path: `lost-papers/${ref}`,
        ...(said ? { expects: { reason: said.reason } } : {}),
      };
    }
    default:
      return {
        title: text(`完成年度信息更新（${title.zh}）`, `Make the annual update of the title (${title.en})`),
        path: `titles/${ref}/update`,
      };
  }
}

/** Acts whose address ends in what they are about, not in what they are called. */
const NAMED_BY_PLACE: readonly (readonly [string, string])[] = [
  ['successions/', 'succession'],
  ['lost-papers/', 'lost-paper'],
];

function actionOf(state: EnterpriseState, path: string): TaskAction {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    name: NAMED_BY_PLACE.find(([place]) => path.startsWith(place))?.[1] ?? name,
    method: 'POST',
    href: `/api/v1/enterprises/${state.creditCode}/${path}`,
  };
}

/** What waits for a person at the firm itself, beside its cases: updates, renewals to prepare, changes. */
export function enterpriseTasks(state: EnterpriseState): Task[] {
  return openTurns(state.turns).map((turn) => {
    const { title, path, expects } = wordingOf(state, turn);
    return {
      kind: turn.task,
      slot: turn.key,
      title,
      subject: { type: 'enterprise', id: state.creditCode },
      assignee: turn.assignee,
      openedOn: dateOf(turn.openedAt),
      dueOn: turn.clock.dueOn,
      actions: [actionOf(state, path)],
      ...(expects ? { expects } : {}),
      ...consequencesOf(turn),
    };
  });
}
