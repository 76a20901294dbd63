import { aDossier, aKey } from '../testing/sample-bundle';
import { summaryPdf } from './summary-pdf';

describe('the summary of a dossier', () => {
  it('is a PDF that carries the Chinese characters it uses, and only those', async () => {
    const content = aDossier(aKey(), { enterpriseName: '云溪淏旸有限公司' });
    const pdf = await summaryPdf(content);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/FontFile3|\/FontFile2/);
    expect(pdf.toString('latin1')).toMatch(/\/ToUnicode/);
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('is the same for the same dossier', async () => {
    const content = aDossier(aKey());
    expect((await summaryPdf(content)).equals(await summaryPdf(content))).toBe(true);
  });
});
