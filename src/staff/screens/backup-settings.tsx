import { useState } from 'react';
import type { BackupsView } from '../../contract/backups-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../words.ts';
import styles from './backups.module.css';

type Settings = BackupsView['settings'];

const BOUNDS = { daily: [1, 60], weekly: [0, 60], monthly: [0, 120], hours: [1, 24] } as const;
type Figure = keyof typeof BOUNDS;
const FIGURES = ['daily', 'weekly', 'monthly', 'hours'] as const satisfies readonly Figure[];

function fits(figure: Figure, typed: string): boolean {
  const [least, most] = BOUNDS[figure];
  return /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}

/** What this office decides: how many backups stay, how often one is made, where the second one goes. */
export function BackupSettings({ settings, folderFixed }: { settings: Settings; folderFixed: boolean }) {
  const [typed, setTyped] = useState<Record<Figure, string>>({
    daily: String(settings.daily),
    weekly: String(settings.weekly),
    monthly: String(settings.monthly),
    hours: String(settings.hours),
  });
  const [secondFolder, setSecondFolder] = useState(settings.secondFolder);
  const ready = FIGURES.every((figure) => fits(figure, typed[figure]));
  const save = () =>
    void act('backup.settings', {
      daily: Number(typed.daily),
      weekly: Number(typed.weekly),
      monthly: Number(typed.monthly),
      hours: Number(typed.hours),
      secondFolder: secondFolder.trim(),
    });
  return (
    <Section title={t('backups.settings')} note={t('backups.settingsNote')}>
      <div className={styles.fields}>
        {FIGURES.map((figure) => {
          const [least, most] = BOUNDS[figure];
          return (
            <Field
              key={figure}
              label={t(`backups.${figure}`)}
              value={typed[figure]}
              onChange={(value) => setTyped({ ...typed, [figure]: value })}
              wrong={fits(figure, typed[figure]) ? '' : t('backups.wrong', { least, most })}
              inputMode="numeric"
              maxLength={3}
            />
          );
        })}
        {folderFixed ? (
          <p className={styles.note}>{t('backups.secondFolderFixed')}</p>
        ) : (
          <Field
            label={t('backups.secondFolder')}
            value={secondFolder}
            onChange={setSecondFolder}
            maxLength={400}
            className={styles.wide}
          />
        )}
        <Button disabled={!ready} onPress={save}>
          {t('backups.save')}
        </Button>
      </div>
    </Section>
  );
}
