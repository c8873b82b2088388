import { Component, type ReactNode } from 'react';
import { t } from './words.ts';

/** Where a screen cannot be drawn: nothing is lost, because the main process holds it; drawing anew brings it back. */
export class BrokenScreen extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <h1>{t('window.brokenTitle')}</h1>
        <p role="alert">{t('window.broken')}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t('window.drawAgain')}
        </button>
      </main>
    );
  }
}
