import { Popover } from 'antd';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { termsZh } from './terms-zh';

/** The texts come when somebody asks for the first of them. */
const Meaning = lazy(async () => ({ default: (await import('./meaning')).Meaning }));

export type TermKey = keyof typeof termsZh;

interface Props {
  readonly of: TermKey;
  readonly children: ReactNode;
}

/** A word of the work with what it means a click, or a key, away. */
export function Term({ of, children }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      title={children}
      content={
        <Suspense fallback="…">
          <Meaning of={of} />
        </Suspense>
      }
    >
      <button
        type="button"
        className="term"
        aria-expanded={isOpen}
        title={t('term.what')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
        }}
      >
        {children}
      </button>
    </Popover>
  );
}
