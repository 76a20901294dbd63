import type { Scale, ScorePart } from '../pack.types';

function levelsOf(scale: Scale): readonly number[] {
  if ('steps' in scale) return [scale.otherwise, ...scale.steps.map(([, points]) => points)];
  if ('rungs' in scale) return [scale.otherwise, ...scale.rungs.map(({ points }) => points)];
  // What adds up or is judged may come to anything in between; its best is all that is certain of the way there.
  if ('tally' in scale) return [0, scale.cap];
  return [scale.judged.min, scale.judged.max];
}

/** Points that a part can come to above those that are certain, the least first: each a step further. */
export function levelsAbove(part: ScorePart, certain: number): readonly number[] {
  const levels = new Set(part.bestOf.flatMap(levelsOf));
  return [...levels].filter((points) => points > certain && points <= part.max).sort((a, b) => a - b);
}
