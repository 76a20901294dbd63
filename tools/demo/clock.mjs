const OFFICE_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The product's business calendar, followed without asking all the time; never ahead of a product that runs. */
export class DemoClock {
  /** @param {{ now: string, secondsPerDay: number, mode: string }} answer of `GET /api/v1/clock`, just received */
  constructor(answer) {
    this.follow(answer);
  }

  /** @param {{ now: string, secondsPerDay: number, mode: string }} answer just received */
  follow({ now, secondsPerDay, mode }) {
    this.mode = mode;
    this.secondsPerDay = secondsPerDay;
    this.businessAt = Date.parse(now);
    this.readAt = Date.now();
  }

  /** The product's time stands still while it is stopped: look again. @param {string} origin */
  async refresh(origin) {
    const answer = await ask(origin);
    if (answer) this.follow(answer);
  }

  /** @param {string} origin @returns {Promise<DemoClock | undefined>} undefined where no product answers */
  static async read(origin) {
    const answer = await ask(origin);
    return answer && new DemoClock(answer);
  }

  /** @returns {string} ISO date of the office */
  today() {
    const passed = ((Date.now() - this.readAt) * DAY_MS) / (this.secondsPerDay * 1_000);
    return new Date(this.businessAt + passed + OFFICE_OFFSET_MS).toISOString().slice(0, 10);
  }
}

/** @param {string} origin */
async function ask(origin) {
  const signal = AbortSignal.timeout(5_000);
  const response = await fetch(`${origin}/api/v1/clock`, { signal }).catch(() => undefined);
  const answer = response?.ok ? await response.json().catch(() => undefined) : undefined;
  return typeof answer?.secondsPerDay === 'number' ? answer : undefined;
}

/** @param {string} date @param {number} days @returns {string} */
export function addDays(date, days) {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
