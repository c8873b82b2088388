import type { LawBundles } from '../../contract/law-updates-view.ts';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';

const COLUMNS = ['sequence', 'name', 'issuedOn', 'effectiveFrom', 'state', 'signer', 'acceptedAt'] as const;

/** The updates that were imported here, the newest first. */
export function LawBundleRows({ list: { bundles, signers } }: { list: LawBundles }) {
  const keys = signers.map(({ fingerprint }) => fingerprint).join('、');
  return (
    <Section title={t('lawUpdates.list')} note={t('lawUpdates.keys', { keys })}>
      {bundles.length === 0 ? (
        <p className={table.empty}>{t('lawUpdates.none')}</p>
      ) : (
        <Scroll label={t('lawUpdates.list')}>
          <table className={table.table}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`lawUpdates.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bundles.map((one) => (
                <tr key={one.sequence}>
                  <th scope="row">{one.sequence}</th>
                  <td>{one.title}</td>
                  <td>{one.issuedOn}</td>
                  <td>{one.effectiveFrom}</td>
                  <td>
                    <Tag kind={one.state === 'unusable' ? 'due' : one.state === 'inForce' ? 'done' : 'plain'}>
                      {t(`lawUpdates.${one.state}`)}
                    </Tag>
                  </td>
                  <td>{one.signer.name}</td>
                  <td>
                    {one.acceptedAt} {one.acceptedBy}
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
