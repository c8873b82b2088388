import { useRef, useState } from 'react';
import type { DrawnTicket, HallView } from '../../contract/hall-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import type { PrimaryAction } from '../frame/primary.tsx';
import { send } from '../mirror.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Strip } from '../parts/strip.tsx';
import { backToWork } from '../places.ts';
import { printPaper } from '../print-paper.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { HallBoardPanel } from './hall-board-panel.tsx';
import { type Greeting, HallDrawn, HallGreeter, NOBODY, suggested } from './hall-greeter.tsx';
import { HallHandOver } from './hall-hand-over.tsx';
import { HallHere } from './hall-here.tsx';
import { HallLanes } from './hall-lanes.tsx';
import { HallLine, mayTakeBack } from './hall-line.tsx';
import { HallNumberPanel } from './hall-number-panel.tsx';
import { HallNumbers } from './hall-numbers.tsx';
import { HallReservations } from './hall-reservations.tsx';
import { HallTakeBackPanel } from './hall-take-back-panel.tsx';
import { HallTransferPanel } from './hall-transfer-panel.tsx';
import styles from './hall.module.css';

type Open =
  | { readonly panel: 'number'; readonly number: string }
  | { readonly panel: 'handOver'; readonly number: string }
  | { readonly panel: 'takeBack'; readonly counter: number }
  | { readonly panel: 'transfer' }
  | { readonly panel: 'board' }
  | null;

/** The number that was drawn here last, and what its paper names. */
interface Drawn {
  readonly ticket: DrawnTicket;
  readonly service: string;
  readonly printed: boolean;
}

/** 大廳: who waits and how long; drawing numbers, calling out of turn, reservations, the lines of the board. */
export function Hall({ view }: { view: StaffView }) {
  const hall = useAnswer('hall.view', {}, view.revision);
  const list = useAnswer('reservation.list', {}, view.revision);
  const [greeting, setGreeting] = useState<Greeting>(NOBODY);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const [handedOver, setHandedOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useAnswer('hall.suggest', { text: greeting.said }, 0) ?? [];
  const serves = view.places.includes('tasks');
  /** A panel whose act took its time closes itself, not the one that was opened meanwhile. */
  const close = () => setOpen((current) => (current === open ? null : current));

  function next() {
    setGreeting(NOBODY);
    setDrawn(null);
  }
  async function draw() {
    const chosen = suggested(greeting, suggestions);
    const service = chosen?.service ?? '';
    const { said, brought, quiet, priority } = greeting;
    const lane = greeting.lane ?? chosen?.lane ?? 'full';
    const ticket = await send('hall.draw', { lane, wish: said.trim(), brought, quiet, priority, service });
    if (ticket !== null) setDrawn({ ticket, service, printed: false });
  }
  async function print(paper: Drawn) {
    const printed = await send('hall.print', { ticket: paper.ticket.number, service: paper.service });
    if (printed === null) return;
    printPaper(printed);
    setDrawn({ ...paper, printed: true });
  }

  const here = hereCommands(hall, () => setOpen({ panel: 'transfer' }));
  const commands: Command[] = [
    ...(drawn === null
      ? [{ keys: '/', label: t('hall.greet'), run: () => field.current?.focus() }]
      : [{ keys: 'N', label: t('hall.next'), run: next, shownElsewhere: true }]),
    ...here.map((command) => ({ ...command, shownElsewhere: true })),
    ...(view.places.includes('notices')
      ? [{ keys: 'Shift F9', label: t('hall.board'), run: () => setOpen({ panel: 'board' }) }]
      : []),
    open === null ? backToWork(t('hall.back')) : { keys: 'Esc', label: t('keys.close'), run: close },
  ];
  const said = greeting.said.trim() !== '';
  const isAlone = hall?.line.way === 'alone';
  const primary: PrimaryAction =
    drawn === null
      ? {
          label: t('hall.draw'),
          keys: 'F8',
          enabled: said && !isAlone,
          note: drawNote(said, isAlone),
          run: () => void draw(),
        }
      : { label: t('hall.print'), keys: 'F8', enabled: true, note: '', run: () => void print(drawn) };

  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={primary}
      panel={hall === null ? null : panelOf(open, { hall, serves, close, onHandedOver: setHandedOver })}
    >
      <ScreenTitle title={t('hall.title')} note={t('hall.lead')} takesFocus={false} />
      {handedOver ? <Strip kind="info" title={t('hall.handedOver')} urgent /> : null}
      {hall === null ? null : (
        <>
          <div className={styles.top}>
            {drawn === null ? (
              <HallGreeter greeting={greeting} suggestions={suggestions} onChange={setGreeting} field={field} />
            ) : (
              <HallDrawn key={drawn.ticket.number} ticket={drawn.ticket} printed={drawn.printed} onNext={next} />
            )}
            <div>
              <HallLanes hall={hall} />
              <HallLine
                line={hall.line}
                takesBack={mayTakeBack(view)}
                onTakeBack={(counter) => setOpen({ panel: 'takeBack', counter })}
              />
              {serves ? <HallHere here={hall.here} commands={here} /> : null}
            </div>
          </div>
          <HallNumbers tickets={hall.tickets} onHandle={(number) => setOpen({ panel: 'number', number })} />
        </>
      )}
      {list === null ? null : (
        <HallReservations
          list={list}
          serves={serves}
          onDrawn={(ticket) => setDrawn({ ticket, service: '', printed: false })}
          onHandOver={(number) => setOpen({ panel: 'handOver', number })}
        />
      )}
    </Frame>
  );
}

function drawNote(said: boolean, isAlone: boolean): string {
  if (isAlone) return t('hall.drawAlone');
  return said ? '' : t('hall.drawNote');
}

/** What can be done with the number at this counter while its visit is under way. */
function hereCommands(hall: HallView | null, onTransfer: () => void): Command[] {
  if (hall === null || !hall.here.inVisit) return [];
  const transfer: Command = { keys: 'Shift F8', label: t('hall.transfer'), run: onTransfer };
  if (hall.here.serving) return [transfer];
  return [
    { keys: 'Shift F6', label: t('hall.recall'), run: () => void act('hall.recall', {}) },
    { keys: 'Shift F7', label: t('hall.skip'), run: () => void act('hall.skip', {}) },
    transfer,
  ];
}

interface PanelNeeds {
  readonly hall: HallView;
  readonly serves: boolean;
  readonly close: () => void;
  readonly onHandedOver: (done: boolean) => void;
}

function panelOf(open: Open, { hall, serves, close, onHandedOver }: PanelNeeds) {
  if (open === null) return null;
  if (open.panel === 'board') return <HallBoardPanel notices={hall.notices} onClose={close} />;
  if (open.panel === 'takeBack') return <HallTakeBackPanel counter={open.counter} onClose={close} />;
  if (open.panel === 'transfer') {
    return hall.here.ticket === '' ? null : <HallTransferPanel ticket={hall.here.ticket} onClose={close} />;
  }
  if (open.panel === 'handOver') {
    return (
      <HallHandOver
        key={open.number}
        number={open.number}
        onClose={(done) => {
          onHandedOver(done);
          close();
        }}
      />
    );
  }
  const ticket = hall.tickets.find(({ number }) => number === open.number);
  if (ticket === undefined) return null;
  return <HallNumberPanel key={ticket.number} ticket={ticket} calls={serves} busy={hall.here.busy} onClose={close} />;
}
