const OFFICE_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The product's business calendar, followed without asking all the time. Never ahead of the product. */
export class DemoClock {
  /** @param {{ now: string, secondsPerDay: number, mode: string }} answer of `GET /api/v1/clock`, just received */
  constructor({ now, secondsPerDay, mode }) {
    this.mode = mode;
    this.secondsPerDay = secondsPerDay;
    this.businessAt = Date.parse(now);
    this.readAt = Date.now();
  }

  /** @param {string} origin @returns {Promise<DemoClock | undefined>} undefined where no product answers */
  static async read(origin) {
    const response = await fetch(`${origin}/api/v1/clock`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    const answer = response?.ok ? await response.json().catch(() => undefined) : undefined;
    return typeof answer?.secondsPerDay === 'number' ? new DemoClock(answer) : undefined;
  }

  /** @returns {string} ISO date of the office */
  today() {
    const passed = ((Date.now() - this.readAt) * DAY_MS) / (this.secondsPerDay * 1_000);
    return new Date(this.businessAt + passed + OFFICE_OFFSET_MS).toISOString().slice(0, 10);
  }
}

/** @param {string} date @param {number} days @returns {string} */
export function addDays(date, days) {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
