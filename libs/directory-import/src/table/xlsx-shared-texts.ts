import { text } from '@app/domain';
import { detached } from './detached';
import type { TableLimits } from './limits';
import { TableFault } from './table-fault';
import type { XlsxPackage } from './xlsx-package';
import { parseWholeXml } from './xml-events';

const PART = 'xl/sharedStrings.xml';

/**
 * The texts that cells refer to by number. They are all held, because a row may name any of them.
 *
 * @throws TableFault `FILE_UNPACKS_TOO_LARGE`
 */
export async function readSharedTexts(parts: XlsxPackage, limits: TableLimits): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!parts.has(PART)) return texts;

  let current = '';
  let inText = false;
  let inPhonetics = false;
  let characters = 0;
  await parseWholeXml(await parts.stream(PART), {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetics = true;
      inText = name === 't' && !inPhonetics;
    },
    text: (piece) => {
      if (!inText) return;
      current += piece;
      characters += piece.length;
      if (characters > limits.maxSharedCharacters) throw tooMuchText();
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetics = false;
      if (name === 'si') texts.push(detached(current));
    },
  });
  return texts;
}

function tooMuchText(): TableFault {
  return new TableFault(413, 'FILE_UNPACKS_TOO_LARGE', text('文件中的文字过多', 'The file holds too much text'));
}
