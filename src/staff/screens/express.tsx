import { useRef, useState } from 'react';
import type { PersonPrint } from '../../contract/print-kinds.ts';
import type { Visit } from '../../contract/staff-view.ts';
import { isUnderWay, settled } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { VisitSide } from '../frame/visit-side.tsx';
import { send } from '../mirror.ts';
import { Choices } from '../parts/choices.tsx';
import { IdentifierField } from '../parts/identifier-field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { printPaper } from '../print-paper.ts';
import { useDraft } from '../use-draft.ts';
import { t } from '../words.ts';
import styles from './identity.module.css';
import type { StepProps } from './visit.tsx';

interface ExpressProps extends StepProps {
  readonly express: NonNullable<Visit['express']>;
  /** Goes on with the full steps. */
  readonly onFull: () => void;
}

const CARDS = ['nationalIdCard', 'residentCard', 'passport', 'driverLicence'] as const;

/** 快速櫃檯: the card is seen, the paper is chosen, F8 prints it, keeps the sign-off and ends the visit. */
export function Express({ view, visit, panel, shared, onCancel, express, onFull }: ExpressProps) {
  const { draft, change, flush } = useDraft(visit.identity);
  const [first] = express.prints;
  const [kind, setKind] = useState<PersonPrint | null>(express.prints.length === 1 ? (first?.key ?? null) : null);
  const number = useRef<HTMLInputElement>(null);
  /** A second press while a paper is being made would hand out two. */
  const underWay = useRef(false);
  const isSeen = draft.sighted !== 'none';
  const chosen = express.prints.find((one) => one.key === kind);

  async function handOut() {
    if (kind === null || underWay.current) return;
    underWay.current = true;
    await flush();
    if (isUnderWay()) await settled();
    const printed = await send('express.handOut', { kind });
    underWay.current = false;
    if (printed !== null) printPaper(printed);
  }
  const commands: Command[] = [
    { keys: '/', label: t('keys.find'), run: () => number.current?.focus() },
    { keys: 'F4', label: t('express.seen'), run: () => change({ sighted: 'nationalIdCard' }, true) },
    ...express.prints.map((one, index) => ({
      keys: String(index + 1),
      label: one.name,
      run: () => setKind(one.key),
    })),
    { keys: 'F6', label: t('express.full'), run: onFull },
    ...shared,
  ];
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={panel}
      primary={{
        label: t('express.print'),
        keys: 'F8',
        enabled: isSeen && kind !== null,
        note: isSeen ? (kind === null ? t('express.choose') : '') : t('express.seeFirst'),
        run: () => void handOut(),
      }}
      before={<Rail visit={visit} onCancel={onCancel} />}
      side={<VisitSide view={view} visit={visit} />}
    >
      <ScreenTitle title={t('express.title')} note={t('express.lead')} />
      <div className={styles.column}>
        <Section title={t('identity.number')}>
          <IdentifierField
            label={t('identity.numberLabel')}
            value={draft.identifier}
            onChange={(identifier) => change({ identifier })}
            onBlur={() => void flush()}
            keys="/"
            inputRef={number}
          />
        </Section>
        <Section title={t('identity.sighted')} aside="F4">
          <Choices
            quietLabel
            label={t('identity.sighted')}
            chosen={isSeen ? draft.sighted : null}
            onChoose={(sighted) => change({ sighted }, true)}
            choices={CARDS.map((key) => ({ key, label: t(`identity.${key}`) }))}
          />
        </Section>
        <Section title={t('express.what')} aside={t('express.keys', { number: express.prints.length })}>
          <Choices
            quietLabel
            label={t('express.what')}
            chosen={kind}
            onChoose={setKind}
            choices={express.prints.map((one, index) => ({ key: one.key, label: `${index + 1}　${one.name}` }))}
          />
          <p>{chosen === undefined ? t('express.basisLater') : t('express.basis', { basis: chosen.basis })}</p>
        </Section>
      </div>
    </Frame>
  );
}
