import fc from 'fast-check';
import { compoundOf, contentTypes, exe, fileTypeBox, samples, zipOf } from '../testing/samples';
import { type ByteSource, paged } from './byte-source';
import { FILE_KINDS } from './file-kind';
import { sniff } from './sniff';

function inMemory(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: async (start, length) => bytes.subarray(start, start + length) };
}

const kindOf = (bytes: Buffer) => sniff(inMemory(bytes));

describe('the kind of a file', () => {
  it.each(Object.entries(samples))('is %s by its content', async (kind, make) => {
    await expect(kindOf(make())).resolves.toBe(kind);
  });

  it('has a sample for each kind that a case takes', () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(FILE_KINDS).sort());
  });

  it('is the same where the file is read in small pages', async () => {
    for (const [kind, make] of Object.entries(samples)) {
      await expect(sniff(paged(inMemory(make()), 7, 2))).resolves.toBe(kind);
    }
  });

  it('is that of the document, not of what is embedded in it', async () => {
    await expect(kindOf(compoundOf(['WordDocument'], ['Workbook']))).resolves.toBe('doc');
    await expect(kindOf(compoundOf(['Workbook'], ['WordDocument']))).resolves.toBe('xls');
    const sheetInside = contentTypes(
      'wordprocessingml.document',
      '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>',
    );
    await expect(kindOf(zipOf({ '[Content_Types].xml': sheetInside }))).resolves.toBe('docx');
  });

  it('is heic for an image that names a HEVC brand among the compatible ones', async () => {
    await expect(kindOf(fileTypeBox('mif1', ['mif1', 'heic']))).resolves.toBe('heic');
    await expect(kindOf(fileTypeBox('mif1', ['mif1', 'avif']))).resolves.toBeUndefined();
  });

  it('is zip for an archive with a comment', async () => {
    await expect(kindOf(zipOf({ 'a.txt': 'a' }, '补充材料'))).resolves.toBe('zip');
  });
});

describe('what a case does not take', () => {
  it.each([
    ['a program', exe()],
    ['a program in front of an archive', Buffer.concat([exe(), samples.zip()])],
    ['a program with a PDF inside', Buffer.concat([exe(), samples.pdf()])],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a web page that goes on as a PDF', Buffer.concat([Buffer.from('<html>'), samples.pdf()])],
    ['a drawing with scripts', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['plain text', Buffer.from('就是一段文字')],
    ['a tag in front of a PDF', Buffer.concat([Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x00'), samples.pdf()])],
    ['a text that only names PDF', Buffer.from('%PDF-but not really')],
    ['a picture that ends as an archive', Buffer.concat([samples.jpg(), samples.zip()])],
    ['a PDF that ends as an archive', Buffer.concat([samples.pdf(), zipOf({ 'a.class': 'x' }, 'with a comment')])],
    ['an old document that ends as an archive', Buffer.concat([samples.doc(), samples.zip()])],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['an AVIF image', fileTypeBox('avif', ['avif', 'mif1'])],
    ['a film', fileTypeBox('isom', ['isom', 'mp41'])],
    ['a Java program', zipOf({ 'META-INF/MANIFEST.MF': 'Main-Class: A', 'A.class': 'x' })],
    ['an Android program', zipOf({ 'AndroidManifest.xml': 'x', 'classes.dex': 'x' })],
    ['an OpenDocument text', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
    ['slides', zipOf({ '[Content_Types].xml': contentTypes('presentationml.presentation') })],
    [
      'a document with macros',
      zipOf({
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    ],
    [
      'a document that carries a macro project',
      zipOf({
        '[Content_Types].xml': contentTypes(
          'wordprocessingml.document',
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      }),
    ],
    [
      'an office file that is an OFD too',
      zipOf({ 'OFD.xml': '<o/>', '[Content_Types].xml': contentTypes('wordprocessingml.document') }),
    ],
    ['an archive whose names lead out of it', zipOf({ '../../etc/cron.d/x': 'x' })],
    ['an archive without entries', zipOf({})],
    ['an archive that was cut off', samples.zip().subarray(0, 40)],
    ['an installer', compoundOf(['Property', 'Binary'])],
    ['an encrypted office file', compoundOf(['EncryptedPackage', 'EncryptionInfo'])],
    ['a compound file that is two kinds at once', compoundOf(['WordDocument', 'Workbook'])],
    ['a compound file that was cut off', samples.doc().subarray(0, 600)],
    ['one byte', Buffer.from('%')],
  ])('%s', async (_what, bytes) => {
    await expect(kindOf(bytes)).resolves.toBeUndefined();
  });
});

describe('a broken file', () => {
  it('never stops the sniffing, however it is broken', async () => {
    const makers = [samples.docx, samples.ofd, samples.doc, samples.xls, samples.zip];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...makers),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat()),
        async (make, changes, cut) => {
          const bytes = Buffer.from(make());
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          await kindOf(cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('with a directory that runs in a circle is refused', async () => {
    const bytes = samples.doc();
    bytes.writeUInt32LE(1, 512 + 4);
    await expect(kindOf(bytes)).resolves.toBeUndefined();
  });
});

describe('a failure to read', () => {
  it.each(['zip', 'doc'] as const)('is not taken for a broken %s', async (kind) => {
    const bytes = samples[kind]();
    let reads = 0;
    const failing: ByteSource = {
      size: bytes.length,
      read: async (start, length) => {
        reads += 1;
        if (reads > 2) throw new Error('the database is away');
        return bytes.subarray(start, start + length);
      },
    };
    await expect(sniff(failing)).rejects.toThrow('the database is away');
  });
});
