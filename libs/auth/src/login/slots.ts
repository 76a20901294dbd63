/** A small number of places for costly work, and a queue that does not grow without limit. */
export class Slots {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly queue: number,
  ) {}

  /**
   * Runs the work when a place is free.
   *
   * @param refuse makes the error where even the queue is full
   */
  async run<T>(work: () => Promise<T>, refuse: () => Error): Promise<T> {
    if (this.taken >= this.places) {
      if (this.waiting.length >= this.queue) throw refuse();
      // The place is handed over, never free in between, so that nobody overtakes.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.taken += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken -= 1;
    }
  }
}
