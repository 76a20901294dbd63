import fc from 'fast-check';
import { html } from './html';

describe('a page', () => {
  it('shows what is filled in as text, in lists too', () => {
    const script = '<script>alert("1")</script>';
    expect(html`<p title="${script}">${[script, html`<b>${'&'}</b>`, null, false, 3]}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;<b>&amp;</b>3</p>',
    );
  });

  it('holds no markup of strangers, whatever they write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (given) => {
        const { markup } = html`${given}`;
        expect(markup).not.toMatch(/[<>"']/);
      }),
      { numRuns: 100 },
    );
  });
});
