/** Provider token of the rules that passes judge by. */
export const VERDICT_BOOK = Symbol('VERDICT_BOOK');
