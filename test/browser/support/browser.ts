import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { runModule } from '../../../tools/testing/run-module';

/** Not the package's own list: it has `--single-process`, which dies at the second context, and switches web security off. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A real Chromium. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await runModule<string>(
    `const { default: chromium } = await import('@sparticuz/chromium'); give(await chromium.executablePath());`,
  );
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface Look {
  readonly language: 'zh' | 'en';
  readonly shade: 'light' | 'dark';
  readonly width: number;
}

export const DESKTOP: Look = { language: 'zh', shade: 'light', width: 1366 };
export const PHONE: Look = { ...DESKTOP, width: 320 };

/** One person at one browser, who notes whatever goes wrong on the pages. */
export class Visitor {
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(`${page.url()} ${String(error)}`));
    page.on('console', (message) => {
      // What the server refuses is shown on the page, where the test looks for it.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
        this.faults.push(`${page.url()} ${message.text().slice(0, 300)}`);
      }
    });
  }

  static async arrive(browser: Browser, origin: string, look: Look = DESKTOP): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: look.width, height: 820 },
      locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: look.shade,
    });
    return new Visitor(context, await context.newPage(), origin);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/console${path}`);
  }

  async login(username: string, password: string): Promise<void> {
    await this.go('/');
    await this.page.getByRole('textbox').first().fill(username);
    await this.page.locator('input[type=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
  }

  /** Waits until a page has its heading and nothing is being read. */
  async settles(): Promise<void> {
    await this.page
      .locator('h1')
      .first()
      .waitFor()
      .catch((cause: unknown) => {
        throw new Error(`no heading on ${this.page.url()}: ${this.faults.join('\n')}`, { cause });
      });
    await this.page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' });
  }

  /** What axe finds of serious or critical weight on the page as it is now. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
      interface Violation {
        readonly id: string;
        readonly impact: string;
        readonly nodes: readonly { readonly html: string }[];
      }
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
  }

  /** Pixels by which the page is wider than its window. */
  overflow(): Promise<number> {
    const root = 'document.documentElement';
    return this.page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
