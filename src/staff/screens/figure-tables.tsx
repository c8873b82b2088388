import type { FigureTable } from '../../contract/seeing-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Scroll } from '../parts/scroll.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import styles from './figure-tables.module.css';

function Table({ shown }: { shown: FigureTable }) {
  const { title, columns, rows, empty } = shown;
  if (rows.length === 0) return <output className={table.empty}>{empty}</output>;
  return (
    <Scroll label={title}>
      <table className={classes(table.table, styles.figures)}>
        <thead>
          <tr>
            {columns.map(({ head, figure }) => (
              <th key={head} scope="col" className={figure ? table.number : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells], place) => (
            // Two rows may read the same; their place is all that tells them apart.
            <tr key={place}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]?.head} className={columns[at + 1]?.figure === true ? table.number : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Tables of figures one under the other, each with what its figures mean. */
export function FigureTables({ tables }: { tables: readonly FigureTable[] }) {
  return tables.map((shown) => (
    <Section key={shown.key} title={shown.title} note={shown.note}>
      <Table shown={shown} />
    </Section>
  ));
}
