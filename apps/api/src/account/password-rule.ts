import { DomainError, text } from '@app/domain';

const SHORTEST = 10;
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const CLASSES_NEEDED = 3;

/** @throws DomainError 422 `PASSWORD_WEAK` below 10 characters or 3 of: lower case, upper case, digits, others */
export function checkPassword(password: string): void {
  const classes = CLASSES.filter((each) => each.test(password)).length;
  if ([...password].length >= SHORTEST && classes >= CLASSES_NEEDED) return;
  throw new DomainError(
    422,
    'PASSWORD_WEAK',
    text(
      '密码至少 10 位，且须含小写字母、大写字母、数字、其他字符中的三类',
      'A password has at least 10 characters and three of: lower case, upper case, digits, others',
    ),
  );
}
