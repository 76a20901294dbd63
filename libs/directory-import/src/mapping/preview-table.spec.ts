import { Readable } from 'node:stream';
import { previewTable } from './preview-table';

describe('the top of a table', () => {
  const preview = (text: string) => previewTable(Readable.from([Buffer.from(text)]));

  it('shows headers and the first five values of each column, long ones cut', async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `企业${at},${'长'.repeat(100)},`);
    const { headers, samples } = await preview(['名称,说明,空', ...lines].join('\n'));
    expect(headers).toEqual(['名称', '说明', '空']);
    expect(samples[0]).toEqual(['企业0', '企业1', '企业2', '企业3', '企业4']);
    expect(samples[1]?.[0]).toHaveLength(60);
    expect(samples[2]).toEqual(['', '', '', '', '']);
  });

  it('shows headers alone where nothing follows them', async () => {
    expect(await preview('名称,信用代码\n')).toEqual({ headers: ['名称', '信用代码'], samples: [[], []] });
  });

  it('refuses what is no table', async () => {
    await expect(preview('%PDF-1.7 nothing to read')).rejects.toMatchObject({ code: 'FILE_TYPE_UNSUPPORTED' });
  });
});
