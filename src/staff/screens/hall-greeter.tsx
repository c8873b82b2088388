import { useRef } from 'react';
import { type Lane, LANES, PRIORITY_REASONS, type PriorityReason } from '../../contract/hall-terms.ts';
import type { DrawnTicket, HallSuggestion } from '../../contract/hall-view.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { useIntoView } from '../use-into-view.ts';
import { t } from '../words.ts';
import { bandWords } from './hall-words.ts';
import styles from './hall.module.css';

/** What the greeter has typed and chosen for whoever stands there. */
export interface Greeting {
  readonly said: string;
  readonly brought: string;
  readonly quiet: boolean;
  /** Null: that of the first suggestion. */
  readonly lane: Lane | null;
  readonly service: string | null;
  readonly priority: PriorityReason | null;
}
export const NOBODY: Greeting = { said: '', brought: '', quiet: false, lane: null, service: null, priority: null };

/** The suggestion that counts: the chosen one, else the first. */
export function suggested({ service }: Greeting, all: readonly HallSuggestion[]): HallSuggestion | undefined {
  return service === null ? all[0] : all.find((one) => one.service === service);
}

interface HallGreeterProps {
  readonly greeting: Greeting;
  readonly suggestions: readonly HallSuggestion[];
  readonly onChange: (greeting: Greeting) => void;
  readonly field: React.RefObject<HTMLInputElement | null>;
}

/** 抽號: what somebody says at the door → lane, papers, a number. */
export function HallGreeter({ greeting, suggestions, onChange, field }: HallGreeterProps) {
  const chosen = suggested(greeting, suggestions);
  const lane = greeting.lane ?? chosen?.lane ?? 'full';
  return (
    <Section title={t('hall.greet')} note={t('hall.greetLead')}>
      <div className={styles.form}>
        <Field
          label={t('hall.said')}
          placeholder={t('hall.saidPlaceholder')}
          value={greeting.said}
          onChange={(said) => onChange({ ...greeting, said, service: null, lane: null })}
          maxLength={100}
          inputRef={field}
          takesFocus
        />
        {greeting.said.trim() === '' ? null : (
          <Suggestions
            all={suggestions}
            chosen={chosen}
            onChoose={({ service, lane: to }) => onChange({ ...greeting, service, lane: to })}
          />
        )}
        <Choices
          label={t('hall.lane')}
          chosen={lane}
          onChoose={(one) => onChange({ ...greeting, lane: one })}
          choices={LANES.map((key) => ({ key, label: t(`hall.${key}`) }))}
        />
        <Field
          label={t('hall.broughtLabel')}
          hint={t('hall.broughtHint')}
          value={greeting.brought}
          onChange={(brought) => onChange({ ...greeting, brought })}
          maxLength={200}
        />
        <Choices
          label={t('hall.priorityLabel')}
          chosen={greeting.priority ?? 'none'}
          onChoose={(one) => onChange({ ...greeting, priority: one === 'none' ? null : one })}
          choices={[
            { key: 'none' as const, label: t('hall.priorityNone') },
            ...PRIORITY_REASONS.map((key) => ({ key, label: t(`hall.${key}`) })),
          ]}
        />
        <Check label={t('hall.quiet')} on={greeting.quiet} onChange={(quiet) => onChange({ ...greeting, quiet })} />
        <p className={styles.soft}>{t('hall.priorityHint')}</p>
      </div>
    </Section>
  );
}

interface SuggestionsProps {
  readonly all: readonly HallSuggestion[];
  readonly chosen: HallSuggestion | undefined;
  readonly onChoose: (suggestion: HallSuggestion) => void;
}

function Suggestions({ all, chosen, onChoose }: SuggestionsProps) {
  if (all.length === 0) return <p className={styles.soft}>{t('hall.noSuggestion')}</p>;
  return (
    <div>
      <ul className={styles.suggestions} aria-label={t('hall.suggestions')}>
        {all.map((one) => (
          <li key={one.service}>
            <button
              type="button"
              className={styles.suggestion}
              aria-pressed={one === chosen}
              onClick={() => onChoose(one)}
            >
              <b>{one.name}</b>
              <span>{t(`hall.${one.lane}`)}</span>
              <span className={styles.soft}>{bandWords(one.band)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : (
        <p className={styles.papers}>
          <b>{t('hall.papers')}</b>　{chosen.papers.length === 0 ? t('hall.noPapers') : chosen.papers.join('、')}
        </p>
      )}
    </div>
  );
}

interface HallDrawnProps {
  readonly ticket: DrawnTicket;
  readonly printed: boolean;
  readonly onNext: () => void;
}

/** The number that was just drawn, large enough to be read over the desk. */
export function HallDrawn({ ticket, printed, onNext }: HallDrawnProps) {
  const number = useRef<HTMLParagraphElement>(null);
  useIntoView(number);
  const ahead = ticket.ahead === 0 ? t('hall.drawnFirst') : t('hall.drawnAhead', { count: ticket.ahead });
  return (
    <Section title={t('hall.greet')} note={t(`hall.${ticket.lane}`)}>
      <p className={styles.drawn} ref={number}>
        {t('hall.drawn', { ticket: ticket.number })}
      </p>
      <p>{`${ahead}　${bandWords(ticket.band)}`}</p>
      {ticket.papers.length === 0 ? null : (
        <p>
          <b>{t('hall.papers')}</b>　{ticket.papers.join('、')}
        </p>
      )}
      <output>{printed ? t('hall.printed') : ''}</output>
      <p>
        <Button keys="N" onPress={onNext}>
          {t('hall.next')}
        </Button>
      </p>
    </Section>
  );
}
