import { join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';

const here = import.meta.dirname;

/**
 * The component library measures scroll bars and locks scrolling by style elements of its own, to which it gives no nonce: the page's
 * is given to every one.
 */
const stylesUnderNonce: Plugin = {
  name: 'styles-under-nonce',
  transform(code, id) {
    if (!id.endsWith('@rc-component/util/es/Dom/dynamicCSS.js')) return undefined;
    const given = /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/;
    if (!given.test(code)) throw new Error('the library gives its nonce elsewhere now');
    return code.replace(given, "styleNode.nonce = csp?.nonce ?? document.querySelector('script[nonce]')?.nonce ?? '';");
  },
};

export default defineConfig({
  root: here,
  base: '/console/',
  plugins: [stylesUnderNonce],
  // The API puts a fresh one in place of it for every page.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: join(here, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A font inside a style sheet would be a data: address, which the page may not load.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" is for servers that render; this console has none.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
