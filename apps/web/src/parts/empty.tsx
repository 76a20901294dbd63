import { Empty as Nothing } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly why: string;
  readonly next: string;
  readonly children?: ReactNode;
}

/** Says why nothing is here and what one can do about it. */
export function Empty({ why, next, children }: Props) {
  return (
    <Nothing
      image={Nothing.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{why}</div>
          <small>{next}</small>
        </>
      }
    >
      {children}
    </Nothing>
  );
}
