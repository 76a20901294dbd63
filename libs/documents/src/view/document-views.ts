import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type DocumentRow, FileBucket } from '@app/persistence';
import type { FileResult } from './file-work.types';
import { FileWorkshop } from './file-workshop';
import { type LineChange, lineDiff } from './line-diff';

/** What is loaded to be looked at; larger files are to be downloaded. */
const MAX_BYTES = 25 * 1024 * 1024;

const PICTURES = ['application/pdf', 'image/png', 'image/jpeg'];

type Viewed = Pick<DocumentRow, 'fileId' | 'size' | 'mediaType'>;

export interface TextComparison {
  readonly changes: readonly LineChange[];
  /** Not everything was looked at, or not every change is here. */
  readonly cut: boolean;
}

/** Documents as people may look at them without opening the file itself. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly bucket: FileBucket,
    private readonly workshop: FileWorkshop,
  ) {}

  /** A page as a picture, or what the file says; who may see it is the caller's question. */
  async preview(document: Viewed, page: number): Promise<FileResult> {
    if (document.size > MAX_BYTES) return { kind: 'refused', because: 'too-large' };
    const { mediaType } = document;
    const bytes = await this.bytesOf(document);
    const task = { mediaType, bytes };
    return this.workshop.do(
      PICTURES.includes(mediaType) ? { kind: 'picture', ...task, page } : { kind: 'text', ...task },
    );
  }

  /** What a file says, line by line; null where its words cannot be had. */
  async lines(document: Viewed): Promise<readonly string[] | null> {
    if (document.size > MAX_BYTES) return null;
    return (await this.textOf(document))?.lines ?? null;
  }

  /** What changed in the words of two files of one kind; null where their words cannot be had. */
  async compare(from: Viewed, to: Viewed): Promise<TextComparison | null> {
    if (from.mediaType !== to.mediaType || Math.max(from.size, to.size) > MAX_BYTES) return null;
    const before = await this.textOf(from);
    const after = before && (await this.textOf(to));
    if (!before || !after) return null;
    const { changes, cut } = lineDiff(before.lines, after.lines);
    return { changes, cut: cut || before.cut || after.cut };
  }

  private async textOf(document: Viewed) {
    const result = await this.workshop.do({
      kind: 'text',
      mediaType: document.mediaType,
      bytes: await this.bytesOf(document),
    });
    return result.kind === 'text' ? result : null;
  }

  private bytesOf({ fileId }: Viewed): Promise<Uint8Array> {
    return buffer(this.bucket.read(fileId));
  }
}
