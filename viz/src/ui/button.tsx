import type { ReactElement, ReactNode } from "react";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly size?: number;
}

/** A button that is only an icon: its name is in the tooltip and for screen readers. */
export const IconButton = ({
  icon,
  label,
  keys,
  onClick,
  pressed,
  disabled,
  size,
}: IconButtonProps): ReactElement => (
  <button
    type="button"
    className="icon-button"
    aria-label={label}
    title={keys === undefined ? label : `${label} (${keys})`}
    onClick={onClick}
    disabled={disabled}
    {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
  >
    <Icon name={icon} {...(size === undefined ? {} : { size })} />
  </button>
);

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly icon?: IconName;
  readonly tone?: "plain" | "primary" | "quiet" | "danger";
  readonly disabled?: boolean;
  readonly title?: string;
}

export const Button = ({
  children,
  onClick,
  icon,
  tone = "plain",
  disabled,
  title,
}: ButtonProps): ReactElement => (
  <button type="button" className={`button ${tone}`} onClick={onClick} disabled={disabled} title={title}>
    {icon === undefined ? null : <Icon name={icon} size={15} />}
    {children}
  </button>
);
