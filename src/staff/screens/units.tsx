import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../contract/calls.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import type { UnitView } from '../../contract/unit-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { backToWork } from '../places.ts';
import { askedUnit, forgetUnit } from '../unit-place.ts';
import { t } from '../words.ts';
import { hasReason, type Search, SearchForm } from './search-form.tsx';
import { UnitPage } from './unit-page.tsx';
import { UnitPrintPanel } from './unit-print-panel.tsx';

type Found = CallOutput<'unit.find'>;

/** 單位: found by number or name, for a reason that is logged; then everything on it, and its papers. */
export function Units({ view }: { view: StaffView }) {
  const [search, setSearch] = useState<Search>(() => ({ text: askedUnit().number, reason: askedUnit().reason }));
  const [found, setFound] = useState<Found | null>(null);
  const [unit, setUnit] = useState<UnitView | null>(null);
  const [printing, setPrinting] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => forgetUnit, []);
  const reason = search.reason.trim();
  const ready = search.text.trim() !== '' && hasReason(search);

  const open = async (number: string) => setUnit(await send('unit.open', { number, reason }));
  async function find() {
    if (!ready) return;
    const hits = await send('unit.find', { text: search.text.trim(), reason });
    setFound(hits);
    const [only, ...others] = hits?.rows ?? [];
    if (only !== undefined && others.length === 0) await open(only.number);
  }
  const close = () => {
    setUnit(null);
    setPrinting(false);
  };

  const back: Command = printing
    ? { keys: 'Esc', label: t('keys.close'), run: () => setPrinting(false) }
    : unit === null
      ? backToWork(t('units.back'))
      : { keys: 'Esc', label: t('units.backToList'), run: close };
  const commands: Command[] = [
    unit === null
      ? { keys: '/', label: t('keys.find'), run: () => first.current?.focus() }
      : { keys: 'P', label: t('prints.title'), run: () => setPrinting((isOpen) => !isOpen) },
    ...(unit === null
      ? []
      : [{ keys: 'V', label: t('units.take'), run: () => void act('unit.take', { number: unit.number, reason }) }]),
    back,
  ];

  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      panel={
        printing && unit !== null ? (
          <UnitPrintPanel unit={unit} reason={reason} onClose={() => setPrinting(false)} />
        ) : null
      }
      primary={
        unit === null
          ? {
              label: t('units.search'),
              keys: 'F8',
              enabled: ready,
              note: ready ? '' : t('units.note'),
              run: () => void find(),
            }
          : { label: t('prints.title'), keys: 'F8', enabled: true, note: '', run: () => setPrinting(true) }
      }
    >
      {unit === null ? (
        <>
          <ScreenTitle title={t('units.title')} note={t('units.lead')} takesFocus={false} />
          <SearchForm
            label={t('units.text')}
            hint={t('units.textHint')}
            reason={{ label: t('units.reason'), placeholder: t('units.reasonPlaceholder'), search: t('units.search') }}
            search={search}
            onChange={setSearch}
            onSearch={() => void find()}
            first={first}
          />
          <Hits found={found} onOpen={(number) => void open(number)} />
        </>
      ) : (
        <UnitPage unit={unit} />
      )}
    </Frame>
  );
}

const COLUMNS = ['name', 'number', 'businessNumber', 'status', 'employees', 'actions'] as const;

function Hits({ found, onOpen }: { found: Found | null; onOpen: (number: string) => void }) {
  const note = found === null ? '' : t(found.more ? 'units.more' : 'units.found', { number: found.rows.length });
  return (
    <Section title={t('units.results')} note={note}>
      {found === null || found.rows.length === 0 ? (
        <output className={table.empty}>{t(found === null ? 'units.noneYet' : 'units.none')}</output>
      ) : (
        <Scroll label={t('units.results')}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`units.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.number}>
                  <th scope="row">{row.name}</th>
                  <td>{row.number}</td>
                  <td>{row.businessNumber}</td>
                  <td>{row.status}</td>
                  <td className={table.number}>{row.employees}</td>
                  <td>
                    <Button label={t('units.openOf', { name: row.name })} onPress={() => onOpen(row.number)}>
                      {t('units.open')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  );
}
