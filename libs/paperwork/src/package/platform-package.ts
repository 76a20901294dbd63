import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A paper that goes in, in the order of the pack's list. */
export interface PackagePaper {
  readonly title: string;
  readonly fileName: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** `clean`, or that nobody scanned it. */
  readonly scan: string;
  readonly open: () => Readable;
}

export interface PlatformPackage {
  readonly copySheet: Buffer;
  readonly papers: readonly PackagePaper[];
  /** What the list names and is not in the package, with the reason. */
  readonly missing: readonly { readonly title: string; readonly reason: string }[];
  readonly heading: string;
}

const SETTLED = new Date('2020-01-01T00:00:00Z');
const COPY_SHEET = '00-填报对照表.xlsx';
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu;

function nameOf({ title, fileName }: PackagePaper, n: number): string {
  const number = String(n + 1).padStart(2, '0');
  return `${number}-${title.replace(UNSAFE, '_').slice(0, 60)}-${fileName.replace(UNSAFE, '_')}`;
}

function indexOf({ heading, papers, missing }: PlatformPackage, names: readonly string[]): string {
  return [
    heading,
    '',
    `填报对照表：${COPY_SHEET}`,
    ...papers.map(
      ({ title, scan }, n) => `${n + 1}. ${title}：${names[n]}${scan === 'clean' ? '' : '（未经病毒扫描）'}`,
    ),
    ...(missing.length > 0 ? ['', '未收入：', ...missing.map(({ title, reason }) => `- ${title}：${reason}`)] : []),
    '',
  ].join('\r\n');
}

/**
 * The package for the platform as a stream: index, hashes, copy sheet, then the accepted papers in the order of the pack. The
 * same papers give the same bytes. A paper is opened when its turn has come; what breaks there breaks the stream.
 */
export function platformPackage(content: PlatformPackage): Readable {
  const zip = new ZipFile();
  const names = content.papers.map(nameOf);
  const hashes = content.papers.map(({ sha256 }, n) => `${sha256}  ${names[n]}\n`).join('');
  const settled = { mtime: SETTLED, forceDosTimestamp: true } as const;
  // A mark, so that no program on a Chinese desktop takes it for GBK.
  zip.addBuffer(Buffer.from(`\ufeff${indexOf(content, names)}`, 'utf8'), '00-目录.txt', settled);
  zip.addBuffer(Buffer.from(hashes, 'utf8'), 'SHA256SUMS.txt', settled);
  zip.addBuffer(content.copySheet, COPY_SHEET, settled);
  const output = zip.outputStream as Readable;
  const breakOff = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', breakOff);
  for (const [n, paper] of content.papers.entries()) {
    zip.addReadStreamLazy(names[n] ?? '', { ...settled, size: paper.size, compress: false }, (give) => {
      give(null, paper.open().once('error', breakOff));
    });
  }
  zip.end();
  return output;
}
