/** An answer with a status of its own; the interceptor sends it. */
export class Answer<T> {
  constructor(
    readonly status: number,
    readonly body: T,
    /** True where the same command was answered before and nothing happened now. */
    readonly replayed = false,
  ) {}

  /** The command path's result as an answer. */
  static of<T>(result: { readonly status: number; readonly body: T; readonly replayed: boolean }): Answer<T> {
    return new Answer(result.status, result.body, result.replayed);
  }
}
