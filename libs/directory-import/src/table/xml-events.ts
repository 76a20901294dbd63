import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { malformed } from './xlsx-package';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: `x:row` is `row`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text?(characters: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses XML chunk by chunk and pauses after each chunk, so that the reader never runs ahead of whoever takes its rows.
 *
 * @throws TableFault `FILE_MALFORMED` for broken XML and for any document type: entities are how small files become large
 */
export async function* parseXml(source: Readable, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw malformed(error.message);
  });
  parser.on('doctype', () => {
    throw malformed('document type declaration');
  });
  parser.on('opentag', (tag) => handler.open(local(tag.name), tag.attributes));
  parser.on('text', (characters) => handler.text?.(characters));
  parser.on('cdata', (characters) => handler.text?.(characters));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));

  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof Error && error.name !== 'TableFault' ? malformed(error.message) : error;
  } finally {
    source.destroy();
  }
}

/** Parses a small part to its end. */
export async function parseWholeXml(source: Readable, handler: XmlHandler): Promise<void> {
  const steps = parseXml(source, handler);
  while (!(await steps.next()).done) {
    // Each step parses one chunk.
  }
}
