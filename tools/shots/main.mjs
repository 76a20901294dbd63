import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProduct } from '../demo/product.mjs';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { Camera } from './camera.mjs';
import { LOOKS } from './looks.mjs';
import { PAGES, filledIn } from './pages.mjs';
import { findPlaces } from './places.mjs';

/** Slow enough that a day does not change between two pictures of a page. */
const SECONDS_PER_DAY = '600';

// npm run shots [-- --only board,notices] [--looks zh-desktop,en-phone] [--origin http://…] [--dark] [--out folder] [--format jpeg]
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    looks: { type: 'string', default: '' },
    origin: { type: 'string' },
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: join(repositoryRoot, '.shots') },
    format: { type: 'string', default: 'png' },
  },
});
const listed = (text) => text.split(',').filter(Boolean);
const only = listed(values.only);
const looks = listed(values.looks);
const wantedPages = PAGES.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
const wantedLooks = LOOKS.filter(({ name, shade }) =>
  looks.length > 0 ? looks.includes(name) : shade === 'light' || values.dark,
);

process.exitCode = await run();

/** @returns {Promise<number>} exit code */
async function run() {
  if (wantedPages.length === 0 || wantedLooks.length === 0) {
    console.error('没有这样的页面或外观 no such page or look');
    return 64;
  }
  const password = process.env.DEMO_PASSWORD;
  if (values.origin && !password) {
    console.error('请用 DEMO_PASSWORD 给出演示口令 set DEMO_PASSWORD to the password of the demonstration');
    return 78;
  }
  const environment = { ...process.env, DEMO_SECONDS_PER_DAY: SECONDS_PER_DAY };
  const product = values.origin
    ? { origin: values.origin, password, stop: async () => undefined }
    : await startProduct(environment, (line) => console.log(line));
  try {
    return await take(product);
  } finally {
    await product.stop({ keep: false });
  }
}

/** @param {{ origin: string, password: string }} product */
async function take(product) {
  const places = await findPlaces(product);
  mkdirSync(values.out, { recursive: true });
  const camera = await Camera.open(product, { folder: values.out, format: values.format });
  try {
    for (const look of wantedLooks)
      await camera.take(
        look,
        wantedPages.map((page) => filledIn(page, places)),
      );
  } finally {
    await camera.close();
  }
  for (const fault of camera.faults) console.error(fault);
  console.log(`${camera.taken} 张图片 pictures → ${values.out}`);
  return camera.faults.length > 0 ? 1 : 0;
}
