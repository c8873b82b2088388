import type { BackupsView } from '../../contract/backups-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Frame } from '../frame/frame.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { BackupSettings } from './backup-settings.tsx';
import styles from './backups.module.css';
import { KeyEscrow } from './key-escrow.tsx';
import { Retention } from './retention.tsx';

function Place({ place }: { place: BackupsView['places'][number] }) {
  return (
    <tr>
      <th scope="row">
        {t(`backups.${place.key}`)}
        <small className={styles.folder}>{place.folder === '' ? t('backups.noSecond') : place.folder}</small>
      </th>
      <td>{place.good?.at ?? t('backups.never')}</td>
      <td className={table.number}>{place.good?.size ?? ''}</td>
      <td>
        {place.fault === '' ? place.good === null ? '' : t('backups.verified') : <Tag kind="due">{place.fault}</Tag>}
      </td>
    </tr>
  );
}

function Files({ files }: { files: BackupsView['files'] }) {
  if (files.length === 0) return <p className={table.empty}>{t('backups.filesNone')}</p>;
  return (
    <ul className={styles.files}>
      {files.map(({ name, size }) => (
        <li key={name}>
          <span>{name}</span> <span>{size}</span>
        </li>
      ))}
    </ul>
  );
}

/** 備份: the last good copy in each folder, one more now, what is kept, and the key for the safe. */
export function Backups({ view }: { view: StaffView }) {
  const backups = useAnswer('backup.read', {}, view.revision);
  const retention = useAnswer('retention.read', {}, view.revision);
  const failing = backups?.places.find((place) => place.fault !== '');
  return (
    <Frame
      view={view}
      layout="single"
      commands={[backToWork(t('backups.back'))]}
      primary={{
        label: t('backups.now'),
        keys: 'F8',
        enabled: backups !== null,
        note: t('backups.nowNote'),
        run: () => void act('backup.make', {}),
      }}
    >
      <ScreenTitle title={t('backups.title')} note={t('backups.lead')} />
      {failing === undefined ? null : <Strip kind="fault" title={t(`backups.${failing.key}`)} detail={failing.fault} />}
      {backups === null ? null : (
        <>
          <Section title={t('backups.places')}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('backups.place')}</th>
                  <th scope="col">{t('backups.when')}</th>
                  <th scope="col" className={table.number}>
                    {t('backups.size')}
                  </th>
                  <th scope="col">{t('backups.check')}</th>
                </tr>
              </thead>
              <tbody>
                {backups.places.map((place) => (
                  <Place key={place.key} place={place} />
                ))}
              </tbody>
            </table>
          </Section>
          <KeyEscrow escrowed={backups.escrowed} />
          <BackupSettings settings={backups.settings} folderFixed={backups.folderFixed} />
          {retention === null ? null : <Retention rows={retention.rows} />}
          <Section title={t('backups.files')}>
            <Files files={backups.files} />
          </Section>
        </>
      )}
    </Frame>
  );
}
