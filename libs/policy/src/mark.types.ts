/** How sure we are of a rule: two public sources, one, recalled, inferred, doubtful. */
export type Mark = 'F2' | 'F' | 'R' | 'I' | '?';
