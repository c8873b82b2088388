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

const NO_DEVICES = ['camera', 'geolocation', 'usb', 'serial', 'hid', 'payment', 'midi'];

function permissions(microphone: '()' | '(self)'): string {
  return [...NO_DEVICES.map((device) => `${device}=()`), `microphone=${microphone}`].join(', ');
}

/** Sent with every answer of both shells: nothing embeds, sniffs or learns the address of these pages. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissions('()'),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Of the clerk's page where this counter has an ear, and of no other: the page itself may use the microphone. */
export const listeningHeaders: Readonly<Record<string, string>> = {
  ...safetyHeaders,
  'Permissions-Policy': permissions('(self)'),
};
