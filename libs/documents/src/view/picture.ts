import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type FileResult, type FileTask, MAX_PIXELS, PDF, SHOWN_PIXELS } from './file-work.types';
import { pixelsOf } from './image-size';
import { openPdf } from './pdf';

type Picture = Extract<FileTask, { kind: 'picture' }>;

/** A picture made anew, pixel by pixel: whatever else the file held (scripts, places, a second format) is not in it. */
export async function pictureOf({ mediaType, bytes, page }: Picture): Promise<FileResult> {
  if (mediaType === PDF) return pageOf(bytes, page);
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return { kind: 'refused', because: 'unsupported' };
  if (page !== 1) return { kind: 'refused', because: 'no-such-page' };
  const pixels = pixelsOf(bytes);
  if (pixels === null) return { kind: 'refused', because: 'unreadable' };
  if (pixels > MAX_PIXELS) return { kind: 'refused', because: 'too-large' };
  const image = await loadImage(Buffer.from(bytes));
  const scale = Math.min(1, SHOWN_PIXELS / Math.max(image.width, image.height));
  const canvas = createCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return { kind: 'picture', png: await canvas.encode('png'), pages: 1 };
}

async function pageOf(bytes: Uint8Array, number: number): Promise<FileResult> {
  const document = await openPdf(bytes, MAX_PIXELS);
  if (number > document.numPages) return { kind: 'refused', because: 'no-such-page' };
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(2, SHOWN_PIXELS / Math.max(size.width, size.height, 1));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, viewport.width), Math.max(1, viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // The library's types know the browser's canvas; this one has the same calls.
  const target = { canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0];
  await page.render(target).promise;
  return { kind: 'picture', png: await canvas.encode('png'), pages: document.numPages };
}
