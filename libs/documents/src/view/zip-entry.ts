import { fromBuffer } from 'yauzl';

/**
 * One entry of a ZIP, unpacked as far as a limit: what its directory promises counts for nothing.
 *
 * @throws Error where there is no such entry, or it is longer
 */
export function entryOf(archive: Buffer, name: string, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => reject(new Error(`no entry ${name}`)));
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry as never, (failure, stream) => {
          if (failure) return reject(failure);
          const parts: Buffer[] = [];
          let size = 0;
          stream.on('error', reject);
          stream.on('data', (part: Buffer) => {
            size += part.length;
            if (size > maxBytes) return stream.destroy(new Error('longer than it may be'));
            parts.push(part);
          });
          stream.on('end', () => resolve(Buffer.concat(parts)));
        });
      });
      zip.readEntry();
    });
  });
}
