import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StaffView } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import type { PrimaryAction } from '../frame/primary.tsx';
import { Field } from '../parts/field.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import type { ReaderPage, ReaderPlace } from '../reader-place.ts';
import { t } from '../words.ts';
import { type Found, ReaderHits } from './reader-hits.tsx';
import styles from './reader.module.css';

/** Milliseconds of rest after a key before anything is searched. */
const REST = 100;

type Find<Page> = (text: string) => Promise<Found<Page> | null>;

/** What fits the typed words; the answer to older words never replaces that to newer ones. */
function useFound<Page>(text: string, find: Find<Page>): Found<Page> | null {
  const [found, setFound] = useState<Found<Page> | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        void find(text).then((answer) => {
          if (current && answer !== null) setFound(answer);
        });
      },
      text === '' ? 0 : REST,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, find]);
  return found;
}

interface ReaderProps<Page extends ReaderPage> {
  readonly view: StaffView;
  readonly title: string;
  readonly lead: string;
  /** The question above the field, also the name of its key. */
  readonly label: string;
  readonly placeholder: string;
  /** Said where nothing was found. */
  readonly none: string;
  /** What the list is called for those who hear it. */
  readonly listLabel: string;
  readonly place: ReaderPlace<Page>;
  /** Kept the same from drawing to drawing: another one searches again. */
  readonly find: Find<Page>;
  /** The key that opened the screen; it closes it too. */
  readonly keys?: string;
  readonly commands?: readonly Command[];
  /** A form above the page; it takes the primary key while it is open. */
  readonly panel?: ReactNode;
  readonly primary: PrimaryAction | null;
  /** Right of the title: the day. */
  readonly aside?: ReactNode;
  /** Between title and list: what was just done. */
  readonly notice?: ReactNode;
  readonly onOpen: (page: Page) => void;
  readonly children: ReactNode;
}

/** What is read beside the work: a field to search in, what was found on the left, the open page on the right. */
export function Reader<Page extends ReaderPage>(props: ReaderProps<Page>) {
  const { view, label, place, find, keys, commands = [], onOpen } = props;
  const { text, page, behind } = useStore(place.store);
  const found = useFound(text, find);
  const search = useRef<HTMLInputElement>(null);
  // What was asked last time is still there; what is typed now takes its place.
  useEffect(() => search.current?.select(), []);

  /** Enter may come before the list has caught up with the last key. */
  async function openBest() {
    const best = (await find(text))?.best ?? null;
    if (best !== null) onOpen(best);
  }

  const back = backToWork(t('reader.back'));
  const all: Command[] = [
    { keys: '/', label, run: () => search.current?.select() },
    ...commands,
    ...(behind.length === 0 ? [] : [{ keys: 'B', label: t('reader.before'), run: place.turnBack }]),
    ...(commands.some((command) => command.keys === 'Esc') ? [] : [back]),
    ...(keys === undefined ? [] : [{ ...back, keys, shownElsewhere: true }]),
  ];
  return (
    <Frame view={view} layout="single" commands={all} panel={props.panel ?? null} primary={props.primary}>
      <ScreenTitle title={props.title} note={props.lead} takesFocus={false} aside={props.aside} />
      {props.notice}
      <div className={styles.reader}>
        <div className={styles.find}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void openBest();
            }}
          >
            <Field
              label={label}
              placeholder={props.placeholder}
              value={text}
              onChange={(typed) => place.store.setState({ text: typed })}
              maxLength={100}
              takesFocus
              inputRef={search}
              keys={<KeyCap keys={text === '' ? '/' : 'Enter'} />}
            />
          </form>
          {found === null ? null : (
            <ReaderHits
              found={found}
              isAll={text.trim() === ''}
              page={page}
              label={props.listLabel}
              none={props.none}
              onOpen={onOpen}
            />
          )}
        </div>
        <div className={styles.page}>{props.children}</div>
      </div>
    </Frame>
  );
}
