/* global document, requestAnimationFrame -- what runs in the page */
import { chromium } from 'playwright-core';

/** As in the browser tests: without the package's `--single-process`. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const LIMIT_MS = 60_000;
const ROUNDS = 15;
const STEPS = 40;
const PARTS = 4;

/** A leader at a browser with a clock in hand. */
export class Watcher {
  /** @private */
  constructor(browser, page, origin) {
    Object.assign(this, { browser, page, origin });
  }

  /** @param {{ origin: string, password: string }} product */
  static async open({ origin, password }) {
    const { default: packaged } = await import('@sparticuz/chromium');
    const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: ARGUMENTS });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(`${origin}/console/`);
    await page.getByRole('textbox').first().fill('officer');
    await page.locator('input[type=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.locator('.shell').waitFor();
    return new Watcher(browser, page, origin);
  }

  /**
   * Opens the wall chart and chooses its lights in turn.
   * @returns {Promise<{ tiles: number, median: number, text: string }>} from the key to the next picture, milliseconds
   */
  async wall() {
    await this.page.goto(`${this.origin}/console/board`);
    await this.page.locator('.wall').waitFor();
    await this.page.locator('.tile').first().waitFor();
    const tiles = await this.page.locator('.tile').count();
    const taken = await this.page.evaluate(timeChoices, ROUNDS);
    return { tiles, ...summed(taken) };
  }

  /** Scrolls the list of firms on, page after page. */
  async list() {
    await this.page.goto(`${this.origin}/console/enterprises`);
    await this.page.locator('tbody tr[data-row-key]').first().waitFor();
    const steps = [];
    for (let i = 0; i < STEPS; i += 1) steps.push(await this.page.evaluate(scrollOn, LIMIT_MS));
    const size = STEPS / PARTS;
    const parts = Array.from({ length: PARTS }, (_, i) => steps.slice(i * size, (i + 1) * size));
    return {
      repeated: steps.length - new Set(steps.map(({ key }) => key)).size,
      drawn: Math.max(...steps.map(({ drawn }) => drawn)),
      parts: parts.map((part) => ({ rows: part.at(-1).rows, ...summed(part.map(({ ms }) => ms)) })),
    };
  }

  close() {
    return this.browser.close();
  }
}

/** @param {readonly number[]} taken milliseconds */
function summed(taken) {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const median = at(0.5);
  return { median, text: `median ${median.toFixed(0)} ms, ${at(0).toFixed(0)} to ${sorted.at(-1).toFixed(0)} ms` };
}

/** In the page: from each click on a light to the picture after it. */
async function timeChoices(rounds) {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const buttons = [...document.querySelectorAll('.board-lights button')];
  const taken = [];
  for (let i = 0; i < rounds; i += 1) {
    const begun = performance.now();
    buttons[i % buttons.length].click();
    await painted();
    taken.push(performance.now() - begun);
  }
  return taken;
}

/** In the page: to its end, until the list goes on below it. */
async function scrollOn(limitMs) {
  const rows = () => [...document.querySelectorAll('tbody tr[data-row-key]')];
  const height = () => document.documentElement.scrollHeight;
  const before = height();
  const begun = performance.now();
  document.querySelector('.list-foot').scrollIntoView();
  while (height() === before) {
    if (performance.now() - begun > limitMs) throw new Error('the list does not go on');
    await new Promise((done) => requestAnimationFrame(done));
  }
  const last = rows().at(-1);
  return {
    ms: performance.now() - begun,
    key: last.dataset.rowKey,
    rows: Number(last.dataset.index ?? rows().length - 1) + 1,
    drawn: rows().length,
  };
}
