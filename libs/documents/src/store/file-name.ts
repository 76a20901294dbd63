import { FILE_KINDS, type FileKind } from '../sniff/file-kind';

const MAX_CHARACTERS = 120;

/** Controls, and marks that reverse or hide what follows them in a line of text (`cod.exe` shown as `exe.doc`). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Forms write a quote as %22 and a line's end as %0D%0A (HTML, multipart form data). */
const ESCAPED_QUOTE = /%22/g;
const ESCAPED_LINE_END = /%0[AD]/gi;

/** Mean something to a shell, a path or a header on one system or another. */
const SPECIAL = /[<>:"|?*`$]/g;

/**
 * A name for display and for `Content-Disposition`, never for a path: the last part of what the client sent, without anything that
 * could mislead, and with an extension of the kind that the content has.
 *
 * @returns at most 120 characters; `file` where nothing readable is left
 */
export function cleanFileName(given: string, kind: FileKind): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const readable = last
    .replace(ESCAPED_QUOTE, '"')
    .replace(ESCAPED_LINE_END, '')
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { stem, extension } = split(readable, FILE_KINDS[kind].extensions);
  const kept = [...stem].slice(0, MAX_CHARACTERS - extension.length - 1).join('');
  return `${kept.trim() || 'file'}.${extension}`;
}

/** Another kind's extension stays visible, in front of the right one: `pay.exe` that is a PDF becomes `pay.exe.pdf`. */
function split(name: string, extensions: readonly [string, ...string[]]): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  if (extensions.includes(extension)) return { stem: name.slice(0, dot), extension };
  return { stem: name, extension: extensions[0] };
}
