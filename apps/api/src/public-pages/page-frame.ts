import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Html, html, Html as Markup } from './html';

const STYLE = `
:root{color-scheme:light;font-family:system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif;line-height:1.6}
body{margin:0;color:#1b1b1b;background:#fff}
header,main,footer{max-width:46rem;margin:0 auto;padding:.75rem 1rem}
header{border-bottom:3px solid #9b1c1c}
h1{font-size:1.35rem;margin:.5rem 0}h2{font-size:1.1rem;margin:1.25rem 0 .5rem}
a{color:#0b4f9c}a:focus,input:focus,textarea:focus,button:focus{outline:3px solid #0b4f9c;outline-offset:2px}
[lang=en]{color:#4a4a4a;font-size:.9em}button [lang=en]{color:inherit}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
dl{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.25rem .75rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
blockquote{margin:0;padding:.75rem 1rem;background:#f4f4f4;border-left:4px solid #9b1c1c;overflow-wrap:anywhere}
code{overflow-wrap:anywhere;font-size:.85em}
label{display:block;margin-top:.75rem;font-weight:600}
input,textarea{box-sizing:border-box;width:100%;font:inherit;padding:.4rem;border:1px solid #5a5a5a;border-radius:.25rem}
button{margin-top:1rem;font:inherit;padding:.5rem 1.25rem;border:0;border-radius:.25rem;background:#9b1c1c;color:#fff}
.note{background:#fff6d6;border:1px solid #b58900;padding:.5rem .75rem;border-radius:.25rem}
.trap{position:absolute;left:-99rem;height:1px;overflow:hidden}
ul.list{list-style:none;padding:0}ul.list>li{border-top:1px solid #ccc;padding:.6rem 0}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
`;

/** Hashed as it stands: not one blank may come to it. */
const STYLE_ELEMENT = new Markup(`<style>${STYLE}</style>`);

const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');

/** No script, no picture, nothing from elsewhere; forms go to this server only. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageFrame {
  readonly title: string;
  readonly titleEn: string;
  readonly demonstration: boolean;
  readonly content: Html;
}

/** A label in both languages, Chinese first. */
export function both(zh: string, en: string): Html {
  return html`${zh} <span lang="en">${en}</span>`;
}

/** A whole page: readable without script, cookie, account or pictures, at 320 pixels and by a screen reader. */
export function page({ title, titleEn, demonstration, content }: PageFrame): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${titleEn}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#content">${both('跳到正文', 'Skip to content')}</a>
        <header>
          <p><a href="/notices">${both('公示', 'Public notices')}</a></p>
          ${demonstration && html`<p class="note">${both('演示系统：企业与公示均为虚构。', 'Demonstration: firms and notices do not exist.')}</p>`}
        </header>
        <main id="content">
          <h1>${both(title, titleEn)}</h1>
          ${content}
        </main>
        <footer>
          <p>${both('申报不收取任何费用，不需要中介。', 'Applying is free of charge and needs no agent.')}</p>
        </footer>
      </body>
    </html> `.markup;
}

/** Sends a page. Kept by nobody: a countdown is true for a day only. */
export function sendPage(reply: FastifyReply, status: number, markup: string): void {
  void reply
    .status(status)
    .headers({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': 'zh-CN, en',
      'Content-Security-Policy': POLICY,
      // With no referrer at all browsers send forms from nowhere, and one could not tell ours from another's.
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    .send(markup);
}
