import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly className?: string;
}

/** A picture in the head of the console; what it does is said on hover, on focus, and to those who hear the page. */
export function HeadButton({ label, icon, onClick, className }: Props) {
  return (
    <Tooltip title={label} placement="bottom">
      <Button
        type="text"
        icon={icon}
        aria-label={label}
        onClick={onClick}
        {...(className === undefined ? {} : { className })}
      />
    </Tooltip>
  );
}
