interface HtmlPolicies {
  createPolicy(name: 'default', rules: { createHTML(html: string): string | null }): unknown;
}

declare global {
  interface Window {
    /** Absent in browsers without trusted types. */
    readonly trustedTypes?: HtmlPolicies;
  }
}

/**
 * Lets the empty text, and no other, be assigned as HTML: react-aria's announcer empties itself that way after every
 * segment of a date, and without this the page's policy stops the date field.
 */
export function allowEmptyHtml(): void {
  window.trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
