import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Without the package's `--single-process`, which dies at the second context. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];
const QUIET_MS = 20_000;
/** Charts and drawers move into place. */
const STILL_MS = 400;
const JPEG_QUALITY = 72;

/** A browser that logs in, goes to pages and takes pictures of them. */
export class Camera {
  /** @type {string[]} */
  faults = [];
  taken = 0;

  /** @private */
  constructor(browser, product, { folder, format, fonts }) {
    Object.assign(this, { browser, product, folder, format, fonts });
  }

  /**
   * @param {{ origin: string, password: string }} product
   * @param {{ folder: string, format: string }} options `png` or `jpeg`
   */
  static async open(product, options) {
    const { default: packaged } = await import('@sparticuz/chromium');
    const fonts = fontsBesides();
    const browser = await chromium.launch({
      executablePath: await packaged.executablePath(),
      args: ARGUMENTS,
      env: { ...process.env, FONTCONFIG_FILE: fonts.file },
    });
    return new Camera(browser, product, { ...options, fonts });
  }

  /**
   * Takes every page in one look; somebody logs in once for all of their pages.
   *
   * @param {import('./looks.mjs').Look} look
   * @param {readonly import('./pages.mjs').Page[]} pages
   */
  async take(look, pages) {
    for (const who of new Set(pages.map((page) => page.who))) {
      const theirs = pages.filter((page) => page.who === who);
      const context = await this.browser.newContext({
        viewport: { width: look.width, height: look.height },
        locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
        colorScheme: look.shade,
      });
      // The tour of a first visit would stand above every page.
      await context.addInitScript((account) => globalThis.localStorage.setItem(`tour:${account}`, '1'), who ?? '');
      const tab = await context.newPage();
      tab.on('pageerror', (error) => this.faults.push(`${look.name} ${tab.url()} ${error}`));
      if (who && who !== 'public') await this.login(tab, who);
      for (const page of theirs) await this.takeOne(tab, look, page);
      await context.close();
    }
  }

  /** @private */
  async login(tab, who) {
    await tab.goto(`${this.product.origin}/console/`);
    await tab.getByRole('textbox').first().fill(who);
    await tab.locator('input[type=password]').fill(this.product.password);
    await tab.locator('button[type=submit]').click();
    await tab.locator('.shell').waitFor();
  }

  /** @private */
  async takeOne(tab, look, { name, who, path }) {
    const folder = join(this.folder, look.name);
    mkdirSync(folder, { recursive: true });
    try {
      await tab.goto(`${this.product.origin}${who === 'public' ? '' : '/console'}${path}`);
      await tab.locator('h1').first().waitFor({ timeout: QUIET_MS });
      await tab.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached', timeout: QUIET_MS });
      await tab.evaluate('document.fonts.ready');
      await tab.waitForTimeout(STILL_MS);
      const picture = {
        fullPage: true,
        type: this.format,
        ...(this.format === 'jpeg' ? { quality: JPEG_QUALITY } : {}),
      };
      await tab.screenshot({ ...picture, path: join(folder, `${name}.${this.format === 'jpeg' ? 'jpg' : 'png'}`) });
      this.taken += 1;
    } catch (error) {
      this.faults.push(`${look.name} ${name}: ${String(error).split('\n')[0]}`);
    }
  }

  async close() {
    await this.browser.close();
    rmSync(this.fonts.folder, { recursive: true, force: true });
  }
}

/** The machine's fonts, and Chinese ones of a package for machines that have none: the public pages bring no font of their own. */
function fontsBesides() {
  const folder = mkdtempSync(join(tmpdir(), 'shots-fonts-'));
  const require = createRequire(fileURLToPath(import.meta.url));
  const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  const file = join(folder, 'fonts.conf');
  const lines = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${chinese}</dir><cachedir>${join(folder, 'cache')}</cachedir>`,
    '</fontconfig>',
  ];
  writeFileSync(file, lines.join('\n'));
  return { folder, file };
}
