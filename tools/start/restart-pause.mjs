const FIRST_MS = 500;
const LONGEST_MS = 5_000;
const STEADY_MS = 5_000;

/** How long to wait before a child is started again: longer each time that it dies young, but never long. */
export class RestartPause {
  #nextMs = FIRST_MS;

  /**
   * @param {number} livedMs who lived for five seconds was killed from outside, or met something new: it comes back at once
   * @returns {number} milliseconds
   */
  after(livedMs) {
    if (livedMs >= STEADY_MS) this.#nextMs = FIRST_MS;
    const pause = this.#nextMs;
    this.#nextMs = Math.min(pause * 2, LONGEST_MS);
    return pause;
  }
}
