// A button, and the look of one for links. Primary is the one thing to do on a screen; quiet has an edge; plain none.
import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'quiet' | 'plain';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  /** `l` for the main action of a screen. */
  readonly size?: 'm' | 'l';
}

/** A button of at least 44 px that never submits a form by accident; takes all properties of a `<button>`. */
export function Button({ variant = 'quiet', size = 'm', className, ...rest }: ButtonProps): ReactNode {
  return <button type="button" {...rest} className={buttonClass(variant, size, className)} />;
}

/** The classes that make a link look like a {@link Button}; `more` is added to them. */
export function buttonClass(variant: ButtonVariant, size: 'm' | 'l' = 'm', more?: string): string {
  const names = [styles['button'], styles[variant], size === 'l' ? styles['large'] : undefined, more];
  return names.filter((name) => name !== undefined).join(' ');
}
