import type { Endpoint, EndpointHistory, IdentityFault } from "../../model/endpoint.ts";
import type { Report } from "../../model/report.ts";
import { countedReport } from "../counted-report.ts";
import type { Member } from "../fleet.ts";
import { identityFault } from "../identity.ts";
import type { FleetBlock } from "./fleet-block.ts";

type Labels = Readonly<Record<string, string>>;

/** The labels that count, of the id and what it says of itself. */
export type LabelsOf = (id: string, own: Labels | undefined) => Labels | undefined;

/** What was made last: whoever looks at one endpoint several times in a row sees the same objects. */
interface Slot {
  block: FleetBlock | undefined;
  row: number;
  said: Said | undefined;
  report: Report | undefined;
  history: EndpointHistory | undefined;
}

/** A member but for its history, which is not made where nobody asks for it. */
type Said = Omit<Member, "history">;

/** Endpoints over columns: each of them is a place, and what it says is made when it is asked for. */
export function createColumnEndpoints(
  labelsOf: LabelsOf,
): (block: FleetBlock, row: number, unlisted: "unlisted" | "listed") => Endpoint {
  const context: Context = {
    labelsOf,
    slot: { block: undefined, row: -1, said: undefined, report: undefined, history: undefined },
  };
  return (block, row, unlisted) =>
    // Its getters give undefined where the type would have nothing: code reads the value, not whether there is a key.
    new ColumnEndpoint(context, block, unlisted === "unlisted" ? -1 - row : row) as unknown as Endpoint;
}

interface Context {
  readonly labelsOf: LabelsOf;
  readonly slot: Slot;
}

class ColumnEndpoint {
  readonly #context: Context;
  readonly #block: FleetBlock;
  /** The row; of one that is not listed, -1 - row. */
  readonly #mark: number;

  constructor(context: Context, block: FleetBlock, mark: number) {
    this.#context = context;
    this.#block = block;
    this.#mark = mark;
  }

  get id(): string {
    return this.#block.idAt(this.#row);
  }

  get report(): Report {
    const slot = this.#slot();
    slot.report ??= countedReport(this.#said());
    return slot.report;
  }

  get history(): EndpointHistory {
    const slot = this.#slot();
    slot.history ??= this.#block.historyAt(this.#row);
    return slot.history;
  }

  get unreadable(): string | undefined {
    return this.#said().unreadable?.says;
  }

  get identity(): IdentityFault | undefined {
    return identityFault(this.#said());
  }

  get labels(): Labels | undefined {
    return this.#context.labelsOf(this.id, this.#block.labelsAt(this.#row));
  }

  get unlisted(): true | undefined {
    return this.#mark < 0 ? true : undefined;
  }

  get #row(): number {
    return this.#mark < 0 ? -1 - this.#mark : this.#mark;
  }

  #said(): Said {
    const slot = this.#slot();
    slot.said ??= this.#block.saidAt(this.#row);
    return slot.said;
  }

  #slot(): Slot {
    const { slot } = this.#context;
    if (slot.block === this.#block && slot.row === this.#row) return slot;
    slot.block = this.#block;
    slot.row = this.#row;
    slot.said = undefined;
    slot.report = undefined;
    slot.history = undefined;
    return slot;
  }
}
