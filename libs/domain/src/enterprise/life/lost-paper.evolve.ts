import type { EventMeta } from '../../kernel/decider';
import type { LifeEvent } from './life.events';
import type { LostPaper } from './lost-paper.types';

type LostPaperEvent = Extract<LifeEvent, { type: 'lost-paper-noted' | 'lost-paper-judged' }>;

/** The lost papers of a firm after one was noted, or somebody said what follows. */
export function evolveLostPapers(
  papers: readonly LostPaper[] = [],
  event: LostPaperEvent,
  { at, actor }: EventMeta,
): readonly LostPaper[] {
  if (event.type === 'lost-paper-noted') return [...papers, { ...event.data, at, judgements: [] }];
  const { applicationId, documentId, ...said } = event.data;
  return papers.map((paper) =>
    paper.applicationId === applicationId && paper.documentId === documentId
      ? { ...paper, judgements: [...paper.judgements, { ...said, by: actor.id, at }] }
      : paper,
  );
}
