/** The package's own types are not reachable through its `exports`; these are the parts this room uses. */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Database {
    type Value = string | number | bigint | Uint8Array | null;
    type Binding = Value | Readonly<Record<string, Value>>;

    interface Statement<Row> {
      run(...values: Binding[]): { changes: number; lastInsertRowid: number | bigint };
      get(...values: Binding[]): Row | undefined;
      all(...values: Binding[]): Row[];
      iterate(...values: Binding[]): IterableIterator<Row>;
    }

    interface Transaction<Result> {
      (): Result;
      /** Takes the write lock at once. */
      immediate(): Result;
    }
  }

  class Database {
    constructor(file: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare<Row = unknown>(sql: string): Database.Statement<Row>;
    transaction<Result>(work: () => Result): Database.Transaction<Result>;
    exec(sql: string): this;
    key(key: Buffer): number;
    /** Encrypts every page anew; not under WAL. */
    rekey(key: Buffer): number;
    pragma(sql: string, options?: { simple?: boolean }): unknown;
    close(): this;
  }

  export default Database;
}
