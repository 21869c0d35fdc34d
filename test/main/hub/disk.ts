import type { Database } from 'better-sqlite3';

/** A disk that can be filled and emptied: SQLite may use no page more than it has. */
export class Disk {
  readonly #connections: Database[] = [];
  #full = false;
  #pagesOfNewFiles = 1;

  readonly onConnect = (db: Database): void => {
    this.#connections.push(db);
    if (this.#full) this.#limit(db, this.#pagesOfNewFiles);
  };

  /** @param pagesOfNewFiles what a new file may still take */
  fill(pagesOfNewFiles = 1): void {
    this.#full = true;
    this.#pagesOfNewFiles = pagesOfNewFiles;
    for (const db of this.#connections) this.#limit(db, Number(db.pragma('page_count', { simple: true })));
  }

  empty(): void {
    this.#full = false;
    for (const db of this.#connections) this.#limit(db, 1_000_000_000);
  }

  #limit(db: Database, pages: number): void {
    if (db.open) db.pragma(`max_page_count = ${pages}`);
  }
}
