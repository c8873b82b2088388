import type { ReactNode } from 'react';

/** One family of line icons on a 24 grid. They always stand beside words and are hidden from screen readers. */
const shapes = {
  check: <path d="M4.5 12.5 9.5 17.5 19.5 6.5" />,
  arrowRight: <path d="M4 12h16M13.5 5.5 20 12l-6.5 6.5" />,
  arrowLeft: <path d="M20 12H4M10.5 5.5 4 12l6.5 6.5" />,
  arrowDown: <path d="M12 4v16M5.5 13.5 12 20l6.5-6.5" />,
  speaker: (
    <>
      <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Z" />
      <path d="M15.5 9.2a4 4 0 0 1 0 5.6M18.2 6.5a7.8 7.8 0 0 1 0 11" />
    </>
  ),
  stop: <rect x="6" y="6" width="12" height="12" rx="1" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c3 3 3.6 5.6 3.6 8.5S15 17.5 12 20.5C9 17.5 8.4 14.9 8.4 12S9 6.5 12 3.5Z" />
    </>
  ),
  contrast: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 1 0 17Z" fill="currentColor" />
    </>
  ),
  screen: <path d="M3.5 4.5h17v11.5h-17ZM12 16v3.5M8 19.5h8" />,
  hand: (
    <path d="M9 13.5V5a1.7 1.7 0 0 1 3.4 0v5.5l5 1c1.5.3 2.1 1.2 2 2.700l-.4 3.300c-.2 1.9-1.3 3-3.3 3h-2.5c-1.5 0-2.5-.5-3.4-1.600L5.5 14.5c-.6-.9.3-2.2 1.5-1.600Z" />
  ),
  eyeOff: (
    <path d="M4.5 19.5 19.5 4.5M6 15.700C4.5 14.6 3.3 13.2 2.5 12 4.5 9 7.8 6 12 6c1.5 0 2.9.4 4.1 1M18.6 8.800c1.2 1 2.2 2.1 2.9 3.2-2 3-5.3 6-9.5 6-1 0-2-.2-2.9-.5" />
  ),
  lock: (
    <>
      <rect x="4.5" y="10" width="15" height="11" rx="1" />
      <path d="M8 10V7a4 4 0 0 1 8 0v3M12 14.300v2.4" />
    </>
  ),
  paper: <path d="M6 3h8l4.5 4.5V21H6ZM14 3v4.5h4.5M9 12.5h6.5M9 16.5h6.5" />,
  undo: <path d="M8.5 4.5 4 9l4.5 4.5M4 9h10.5a5 5 0 0 1 0 10H9" />,
  notice: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5v5.5M12 16v.6" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Size follows the letters around it: 1.25 em. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  );
}
