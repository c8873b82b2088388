import { useRef, useState } from 'react';
import type { MattersView } from '../../contract/matters-view.ts';
import type { Visit } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { VisitSide } from '../frame/visit-side.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Strip } from '../parts/strip.tsx';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { AddMatter } from './matter-add.tsx';
import { MatterList } from './matter-list.tsx';
import { MatterPage } from './matter-page.tsx';
import styles from './matters.module.css';
import { PaperPanel } from './paper-panel.tsx';
import { PrintPanel } from './print-panel.tsx';
import { primaryOf } from './primary-of.ts';
import { UnitOwes } from './unit-owes.tsx';
import { UnitPrintPanel } from './unit-print-panel.tsx';
import type { StepProps } from './visit.tsx';

/** What can be printed for whoever is here: papers of the unit, or of the person. */
function Printing({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { unit, identity, summary } = visit;
  if (unit !== null) {
    const comer = { name: identity.agentName, relation: identity.agentRelation };
    return <UnitPrintPanel unit={unit} reason={unit.purpose} comer={comer} onClose={onClose} />;
  }
  return summary === null ? null : <PrintPanel summary={summary} onClose={onClose} />;
}

/** 辦理事項: everything that is done in this visit, each with its papers, its times and how it ended. */
export function Matters({ view, visit, panel, shared, onCancel, matters }: StepProps & { matters: MattersView }) {
  const { rows, disputed } = matters;
  const [chosen, setChosen] = useState('');
  const [paper, setPaper] = useState(false);
  const [printing, setPrinting] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const open = rows.find((row) => row.key === chosen) ?? rows.findLast((row) => row.outcome === 'open') ?? rows.at(-1);
  const over = paper || printing;
  const isForPaper = matters.blocked === '' && (!matters.nothingToSign || visit.released.choiceKey !== '');
  function closePanels() {
    setPaper(false);
    setPrinting(false);
  }
  function panelOf() {
    if (paper) return <PaperPanel chosen onClose={closePanels} />;
    return printing ? <Printing visit={visit} onClose={closePanels} /> : null;
  }
  const commands: Command[] = [
    ...(over && panel === null ? [{ keys: 'Esc', label: t('keys.close'), run: closePanels }] : []),
    ...(visit.receipt === null && visit.released.page !== 'sign'
      ? [{ keys: 'P', label: t('prints.title'), run: () => setPrinting((is) => !is) }]
      : []),
    { keys: '/', label: t('matters.find'), run: () => search.current?.select() },
    ...rows.slice(0, 9).map((row, index) => ({
      keys: String(index + 1),
      label: row.name,
      run: () => setChosen(row.key),
      shownElsewhere: true,
    })),
    ...(open === undefined || open.isOldAge
      ? []
      : [
          {
            keys: 'A',
            label: t('matters.allHere'),
            run: () => void act('matter.markAll', { matter: open.key }),
            shownElsewhere: true,
          },
        ]),
    ...(visit.released.page === 'matters'
      ? [{ keys: 'F4', label: t('keys.withdraw'), run: () => void act('release.withdraw', {}) }]
      : []),
    ...(isForPaper ? [{ keys: 'F7', label: t('keys.paper'), run: () => setPaper((is) => !is) }] : []),
    ...shared.filter((command) => !over || panel !== null || command.keys !== 'Esc'),
  ];
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={panel ?? panelOf()}
      primary={primaryOf(visit, { onPaper: () => setPaper(true) })}
      before={<Rail visit={visit} onCancel={onCancel} />}
      side={
        <VisitSide view={view} visit={visit}>
          {visit.unit === null ? null : <UnitOwes unit={visit.unit} />}
        </VisitSide>
      }
    >
      <ScreenTitle
        title={t('matters.title')}
        note={t('matters.lead', { number: rows.length })}
        takesFocus={false}
        aside={
          visit.released.page === 'matters' && !view.customer.blanked ? (
            <Tag kind="live">{t('summary.customerSees', { page: t('page.matters') })}</Tag>
          ) : undefined
        }
      />
      {disputed.length === 0 ? null : (
        <Strip kind="attention" title={t('matters.disputed', { names: disputed.join('、') })} urgent />
      )}
      <div className={styles.columns}>
        <div className={styles.left}>
          <AddMatter suggested={matters.suggested} field={search} onAdded={() => setChosen('')} />
          <MatterList rows={rows} open={open?.key ?? ''} onOpen={setChosen} />
        </div>
        {open === undefined ? (
          <p>{t('matters.none')}</p>
        ) : (
          <MatterPage key={open.key} matter={open} hasPerson={visit.unit === null} />
        )}
      </div>
    </Frame>
  );
}
