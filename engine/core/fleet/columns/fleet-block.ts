import type { EndpointHistory } from "../../model/endpoint.ts";
import type { Member } from "../fleet.ts";
import type { Interner } from "../intern.ts";
import { BLOCK_FIELDS } from "./block-fields.ts";
import { checkBlock } from "./check-block.ts";
import { longOf, textAt } from "./column.ts";
import type { BlockTables } from "./encode-block.ts";
import { createHistoryReader, type HistoryReader } from "./read-history.ts";
import { createImageReader } from "./read-image.ts";
import { createReportReader, type ReportReader } from "./read-report.ts";
import { SnapshotFault } from "./snapshot-fault.ts";
import { createTextReader, type NamedColumns, namedColumns, type TextReader } from "./text-reader.ts";

/** Ends a run for what is wrong with a snapshot's content. `reason` completes "cannot read the fleet snapshot: …". */
export type Refuse = (reason: string) => never;

export const REFUSE: Refuse = (reason) => {
  throw new SnapshotFault(reason);
};

/** Some endpoints of a fleet as columns, from which members are made when they are asked for. */
export class FleetBlock {
  readonly rows: number;
  readonly tables: BlockTables;
  readonly #refuse: Refuse;
  readonly #columns: NamedColumns;
  readonly #reports: ReportReader;
  readonly #histories: HistoryReader;
  readonly #sources: TextReader;

  /** @param refuse what becomes of content that turns out to be wrong, now or later */
  constructor(tables: BlockTables, interner: Interner, refuse: Refuse = REFUSE) {
    this.tables = tables;
    this.rows = tables.endpoints.rows;
    this.#refuse = refuse;
    this.#guarded(() => checkBlock(tables));
    this.#columns = namedColumns(BLOCK_FIELDS.endpoints, tables.endpoints.columns);
    const imageOf = createImageReader(tables, interner);
    this.#reports = createReportReader(this.#columns, imageOf, interner);
    this.#histories = createHistoryReader(this.#columns, imageOf, interner);
    this.#sources = createTextReader(this.#columns.choice("source"));
  }

  idAt(row: number): string {
    return this.#guarded(() => textAt(this.#columns.text("id"), row) ?? "");
  }

  /** The row of an id, or where it would stand as -1 - row. */
  find(id: string): number {
    let [low, high] = [0, this.rows - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.idAt(middle);
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1 - low;
  }

  memberAt(row: number): Member {
    return { ...this.saidAt(row), history: this.historyAt(row) };
  }

  /** A member without its history. */
  saidAt(row: number): Omit<Member, "history"> {
    return this.#guarded(() => {
      const source = this.#sources(row);
      const said = this.#reports.at(row);
      const parts = this.#histories.partsAt(row);
      if (parts !== undefined && source !== undefined)
        throw new SnapshotFault("an endpoint has sources that do not agree");
      return {
        id: this.idAt(row),
        ...said,
        ...(source === undefined ? {} : { source }),
        ...(parts === undefined ? {} : { parts }),
      };
    });
  }

  historyAt(row: number): EndpointHistory {
    return this.#guarded(() => this.#histories.at(row));
  }

  labelsAt(row: number): Readonly<Record<string, string>> | undefined {
    return this.#guarded(() => this.#reports.labelsAt(row));
  }

  /** Whether several sources report on it. */
  hasParts(row: number): boolean {
    return this.#histories.hasParts(row);
  }

  /** Whether anything was handed out to it, or an opening counted it. */
  wasRolledOut(row: number): boolean {
    return this.#histories.wasRolledOut(row);
  }

  observedAt(row: number): number {
    return longOf(this.#columns.long("observed_at").words, row);
  }

  #guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof SnapshotFault) return this.#refuse(error.message);
      throw error;
    }
  }
}
