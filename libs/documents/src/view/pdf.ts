import { dirname, join, sep } from 'node:path';

/** Opens a PDF with everything off that runs, fetches or guesses: no script, no forms, no network, no fonts of the machine. */
export async function openPdf(bytes: Uint8Array, maxPixels: number) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: maxPixels,
    canvasMaxAreaInBytes: maxPixels * 4,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    wasmUrl: join(folder, 'wasm') + sep,
    verbosity: 0,
  });
  return task.promise;
}
