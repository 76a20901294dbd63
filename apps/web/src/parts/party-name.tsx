import { useTranslation } from 'react-i18next';

interface Props {
  readonly role: string;
  readonly department?: string | null;
}

/** Who owns a step: a role, or a department. */
export function PartyName({ role, department }: Props) {
  const { t } = useTranslation();
  const roles: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  const departments: Readonly<Record<string, string>> = t('department', { returnObjects: true });
  if (department) return <>{departments[department] ?? department}</>;
  return <>{roles[role] ?? departments[role] ?? role}</>;
}
