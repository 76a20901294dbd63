import { Link } from 'react-router';

interface Props {
  readonly of: { readonly creditCode: string; readonly name: string };
}

/** The way to a firm; nothing for what belongs to no one firm, such as a meeting. */
export function FirmLink({ of: { creditCode, name } }: Props) {
  return creditCode === '' ? null : <Link to={`/enterprises/${creditCode}`}>{name}</Link>;
}
