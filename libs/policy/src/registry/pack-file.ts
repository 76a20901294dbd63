import type { Bilingual } from '@app/domain';
import type { Criterion, PolicyPack } from '../pack.types';

/** A pack as stored: criteria that several packs share stand in files of their own. */
export interface PackFile extends PolicyPack {
  /** For editors alone. */
  readonly $schema?: string;
  readonly includes?: readonly string[];
}

export interface SharedCriteria {
  readonly id: string;
  readonly title: Bilingual;
  readonly criteria: readonly Criterion[];
}

/** Joins shared criteria and the pack's own, shared ones first. An unknown name is left to the linter. */
export function resolveIncludes(file: PackFile, shared: ReadonlyMap<string, SharedCriteria>): PolicyPack {
  const { includes = [], $schema: _schema, ...pack } = file;
  return { ...pack, criteria: [...includes.flatMap((id) => shared.get(id)?.criteria ?? []), ...file.criteria] };
}
