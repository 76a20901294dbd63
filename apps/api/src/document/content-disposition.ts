/**
 * A header that makes browsers save a file under its own name: UTF-8 by RFC 5987 for all that know it, ASCII for the rest.
 *
 * @param fileName cleaned: no quotes, no controls, no halves of characters
 */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(fileName)}`;
}

// encodeURIComponent leaves these as they are; RFC 5987 does not.
function encode(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
