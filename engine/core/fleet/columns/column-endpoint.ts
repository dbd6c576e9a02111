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
  member: Member | undefined;
  report: Report | undefined;
}

/** Endpoints over columns: each of them is a place, and what it says is made when it is asked for. */
export function createColumnEndpoints(
  labelsOf: LabelsOf,
): (block: FleetBlock, row: number, unlisted: "unlisted" | "listed") => Endpoint {
  const context: Context = {
    labelsOf,
    slot: { block: undefined, row: -1, member: undefined, report: undefined },
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
    const { slot } = this.#context;
    const member = this.#member();
    slot.report ??= countedReport(member);
    return slot.report;
  }

  get history(): EndpointHistory {
    return this.#member().history;
  }

  get unreadable(): string | undefined {
    return this.#member().unreadable?.says;
  }

  get identity(): IdentityFault | undefined {
    return identityFault(this.#member());
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

  #member(): Member {
    const { slot } = this.#context;
    if (slot.member !== undefined && slot.block === this.#block && slot.row === this.#row) return slot.member;
    slot.block = this.#block;
    slot.row = this.#row;
    slot.member = this.#block.memberAt(this.#row);
    slot.report = undefined;
    return slot.member;
  }
}
