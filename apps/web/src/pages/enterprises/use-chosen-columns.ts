import { useState } from 'react';
import { usePerson } from '../../session/session';
import { COLUMNS, type ColumnName, DEFAULT_COLUMNS } from './columns';

const known = (names: unknown): ColumnName[] =>
  Array.isArray(names) ? COLUMNS.filter((name) => names.includes(name)) : [];

function keptAs(key: string): readonly ColumnName[] {
  try {
    const kept = known(JSON.parse(localStorage.getItem(key) ?? '[]'));
    return kept.length > 0 ? kept : DEFAULT_COLUMNS;
  } catch {
    return DEFAULT_COLUMNS;
  }
}

/** Which columns are shown: kept for this person at this browser. */
export function useChosenColumns() {
  const { id } = usePerson();
  const key = `columns:enterprises:${id}`;
  const [chosen, setChosen] = useState(() => keptAs(key));
  const choose = (names: readonly string[]): void => {
    const next = known(names);
    if (next.length === 0) return;
    setChosen(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return { chosen, choose };
}
