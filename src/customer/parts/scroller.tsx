import type { ReactNode, RefObject } from 'react';

/** A part of a screen that may scroll: with the finger, and with the arrow keys, for which it takes the focus. */
export function Scroller({
  label,
  className,
  frame,
  children,
}: {
  label: string;
  className: string | undefined;
  frame?: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  return (
    // WCAG 2.1.1: what scrolls must be reachable by keyboard, although it is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={frame} className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
