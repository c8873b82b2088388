/**
 * The style element react-aria adds for touch (`usePress`, `@layer { [data-react-aria-pressable] … }`), by its hash:
 * that one text is allowed, no other inline style sheet is.
 */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src-elem': `'self' ${PRESSABLE_STYLE}`,
  // React writes widths of charts as style attributes.
  'style-src-attr': "'unsafe-inline'",
  'font-src': "'self'",
  // Charts and signatures are drawn to blobs and data addresses.
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  // The preview of a receipt is a PDF held in memory.
  'frame-src': 'blob:',
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text ever becomes script: React sets properties, and the one policy lets only the empty text through.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/** Everything a page may load or reach; both shells send the same. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

const NO_DEVICES = ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'payment', 'midi'];

/** Sent with every answer of both shells: nothing embeds, sniffs or learns the address of these pages. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': NO_DEVICES.map((device) => `${device}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
