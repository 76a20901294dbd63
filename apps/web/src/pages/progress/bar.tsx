interface Props {
  readonly value: number;
  readonly of: number;
  readonly label: string;
  readonly tone?: 'good' | 'bad';
}

/** A share as a length; its number stands beside it in words. */
export function Bar({ value, of, label, tone = 'good' }: Props) {
  const width = of > 0 ? Math.min(100, (100 * value) / of) : 0;
  return (
    <svg className={`bar bar-${tone}`} viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="bar-rail" width="100" height="8" rx="1" />
      <rect className="bar-value" width={width} height="8" rx="1" />
    </svg>
  );
}
