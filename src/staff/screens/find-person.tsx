import { useRef, useState } from 'react';
import type { CallOutput } from '../../contract/calls.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import { hasReason, type Search, SearchForm } from './search-form.tsx';
import styles from './units.module.css';

type Found = CallOutput<'person.find'>;

/** A personal number is not searched for: a visit begins with it at once. */
const NUMBER = /^[A-Z][A-D1289]\d{8}$/;

/** 找人: by name, for a reason that is logged; by number straight into a visit. */
export function FindPerson({ view }: { view: StaffView }) {
  const [search, setSearch] = useState<Search>({ text: '', reason: '' });
  const [found, setFound] = useState<Found | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const name = search.text.trim();
  const number = name.toUpperCase();
  const isNumber = NUMBER.test(number);
  const ready = isNumber || (name !== '' && hasReason(search));

  async function find() {
    if (!ready) return;
    if (isNumber) void act('visit.walkIn', { identifier: number });
    else setFound(await send('person.find', { name, reason: search.reason.trim() }));
  }

  return (
    <Frame
      view={view}
      layout="single"
      commands={[
        { keys: '/', label: t('keys.find'), run: () => first.current?.focus() },
        backToWork(t('findPerson.back')),
      ]}
      primary={{
        label: t(isNumber ? 'findPerson.begin' : 'findPerson.search'),
        keys: 'F8',
        enabled: ready,
        note: ready ? '' : t('findPerson.note'),
        run: () => void find(),
      }}
    >
      <ScreenTitle title={t('findPerson.title')} note={t('findPerson.lead')} takesFocus={false} />
      <SearchForm
        label={t('findPerson.name')}
        hint={t(isNumber ? 'findPerson.isNumber' : 'findPerson.nameHint')}
        reason={{
          label: t('findPerson.reason'),
          placeholder: t('findPerson.reasonPlaceholder'),
          search: t('findPerson.search'),
        }}
        search={search}
        onChange={setSearch}
        onSearch={() => void find()}
        first={first}
      />
      <Hits found={found} />
    </Frame>
  );
}

function Hits({ found }: { found: Found | null }) {
  const note =
    found === null ? '' : t(found.more ? 'findPerson.more' : 'findPerson.found', { number: found.rows.length });
  return (
    <Section title={t('findPerson.results')} note={note}>
      {found === null || found.rows.length === 0 ? (
        <output className={table.empty}>{t(found === null ? 'findPerson.noneYet' : 'findPerson.none')}</output>
      ) : (
        <Scroll label={t('findPerson.results')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('findPerson.name')}</th>
                <th scope="col">{t('findPerson.identifier')}</th>
                <th scope="col">{t('findPerson.birthYear')}</th>
                <th scope="col">{t('findPerson.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.name}
                    {row.otherNames.length === 0 ? null : (
                      <span className={styles.also}>{t('findPerson.also', { names: row.otherNames.join('、') })}</span>
                    )}
                  </th>
                  <td>{row.identifier}</td>
                  <td>{row.birthYear}</td>
                  <td>
                    <Button
                      label={t('findPerson.takeOf', { name: row.name, identifier: row.identifier })}
                      onPress={() => void act('person.take', { key: row.key })}
                    >
                      {t('findPerson.take')}
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
