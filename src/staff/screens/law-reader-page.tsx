import { type RefObject, useEffect, useState } from 'react';
import type { BenefitPage, ParameterPage } from '../../contract/law-view.ts';
import type { LawPage } from '../law-place.ts';
import { send } from '../mirror.ts';
import { LawReaderBenefit } from './law-reader-benefit.tsx';
import { LawReaderNews } from './law-reader-news.tsx';
import { LawReaderParameter } from './law-reader-parameter.tsx';

type Shown = { kind: 'benefit'; page: BenefitPage } | { kind: 'parameter'; page: ParameterPage };

async function fetchPage({ kind, key }: LawPage, on: string | null): Promise<Shown | null> {
  if (kind === 'benefit') {
    const page = await send('law.benefit', { ask: key, on });
    return page === null ? null : { kind, page };
  }
  const page = await send('law.parameter', { name: key, on });
  return page === null ? null : { kind, page };
}

/** The open page; the one before stays until the next is here. */
function usePage(page: LawPage | null, on: string | null): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const kind = page?.kind;
  const key = page?.key;
  useEffect(() => {
    if (kind === undefined || key === undefined) return undefined;
    let current = true;
    void fetchPage({ kind, key }, on).then((found) => {
      if (current && found !== null) setShown(found);
    });
    return () => {
      current = false;
    };
  }, [kind, key, on]);
  return page === null ? null : shown;
}

export interface PageProps {
  readonly english: boolean;
  readonly onOpen: (page: LawPage) => void;
  readonly citationRef: RefObject<HTMLParagraphElement | null>;
  /** Said after the citation was copied; empty before. */
  readonly copied: string;
}

export function LawReaderPage({ page, on, ...props }: PageProps & { page: LawPage | null; on: string | null }) {
  const shown = usePage(page, on);
  if (shown === null) {
    return <LawReaderNews onOpen={props.onOpen} />;
  }
  return shown.kind === 'benefit' ? (
    <LawReaderBenefit key={shown.page.ask} page={shown.page} {...props} />
  ) : (
    <LawReaderParameter key={shown.page.name} page={shown.page} {...props} />
  );
}
