import { crc32, deflateRawSync } from 'node:zlib';
import { ClamdScanner, clamdAddress } from '@app/documents';
import { EICAR, startClamd } from '@app/testing';

/** A ZIP archive of one deflated file. */
function zipped(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const packed = deflateRawSync(data);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

async function* one(bytes: Buffer) {
  yield bytes;
}

describe('a real clamd', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  const scan = (bytes: Buffer) => new ClamdScanner(clamdAddress(clamd.address)).scan(one(bytes));

  beforeAll(async () => {
    clamd = await startClamd();
  }, 180_000);

  afterAll(() => clamd?.stop());

  it('clears what is clean', async () => {
    expect(await scan(Buffer.from('%PDF-1.7 clean'))).toEqual({ clean: true });
  });

  it.each([
    ['by itself', () => Buffer.from(EICAR)],
    ['inside a ZIP', () => zipped('inner.txt', EICAR)],
  ])('finds the test virus %s', async (_where, sample) => {
    expect(await scan(sample())).toEqual({ clean: false, signature: 'Eicar-Test-Signature.UNOFFICIAL' });
  });

  it('says when a stream is longer than it takes', async () => {
    await expect(scan(Buffer.alloc(3 * 1024 * 1024))).rejects.toThrow(/size limit exceeded|hung up|broke off/);
  });
});
