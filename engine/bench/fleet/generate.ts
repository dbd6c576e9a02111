import type { Endpoint } from "../../core/model/endpoint.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { createEndpoints } from "./endpoint-of.ts";
import { drawMachine, type Machine, type Shape } from "./machine.ts";
import { reportOf } from "./report-of.ts";
import type { Stock } from "./stock.ts";

export interface FleetOptions {
  readonly seed: string;
  readonly count: number;
  readonly shape: Shape;
}

/** The machines of a fleet, ascending by id, made as they are asked for: nobody has to hold them all. */
export function* machinesOf(stock: Stock, { seed, count, shape }: FleetOptions): Generator<Machine> {
  for (let index = 0; index < count; index += 1) yield drawMachine(seed, index, stock.weights, shape);
}

/** The same fleet as the passes see it. */
export function* endpointsOf(stock: Stock, options: FleetOptions): Generator<Endpoint> {
  const toEndpoint = createEndpoints(stock);
  for (const machine of machinesOf(stock, options)) yield toEndpoint(machine);
}

/** The same fleet as it reports. */
export function* reportsOf(stock: Stock, options: FleetOptions): Generator<EndpointReport> {
  for (const machine of machinesOf(stock, options)) {
    const role = stock.roles[machine.role];
    if (role !== undefined) yield reportOf(machine, role);
  }
}
