/** `li***@example.com`: enough to recognise one's own, not to write to another's. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const name = email.slice(0, Math.max(0, at));
  return `${[...name].slice(0, name.length > 3 ? 2 : 1).join('')}***${email.slice(at)}`;
}

/** `138****5678`. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

const EMAIL = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;
/** A mobile number of mainland China. */
const PHONE = /^1[3-9]\d{9}$/;

/** One plain address: no list, no name, nothing that a header could be made of. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text);
}

export function isPhone(text: string): boolean {
  return PHONE.test(text);
}
