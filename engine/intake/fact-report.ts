import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { partialText } from "./partial-text.ts";
import type { IntakeOptions } from "./report-format.ts";

/** What a source says of one endpoint. What it does not say is undefined. */
export interface ReportFacts {
  readonly id: string;
  readonly hostname?: string | undefined;
  /** When the endpoint was looked at; without it, what people stated, else now. */
  readonly observedAt?: Instant | undefined;
  readonly bootedAt?: Instant | undefined;
  readonly os?: { readonly [Key in keyof Os]: Os[Key] | undefined } | undefined;
  readonly hardware?: { readonly [Key in keyof Hardware]: Hardware[Key] | undefined } | undefined;
  readonly firmware?: EndpointReport["firmware"] | undefined;
  readonly software?: EndpointReport["software"] | undefined;
  readonly installedPatches?: readonly string[] | undefined;
  readonly availablePatches?: readonly string[] | undefined;
  readonly attempts?: EndpointReport["attempts"] | undefined;
  readonly rebootPending?: boolean | undefined;
  /** Why it is not whole; none: it is. */
  readonly faults: readonly string[];
}

type Os = NonNullable<EndpointReport["os"]>;
type Hardware = NonNullable<EndpointReport["hardware"]>;

/** Only what was said goes in, and what people stated beside it where it says nothing. */
export function factReport(facts: ReportFacts, options: IntakeOptions): EndpointReport {
  const { id, hostname, observedAt, bootedAt, os, hardware, faults, ...rest } = facts;
  const labels = options.labels;
  const system = stated({ ...options.os, ...stated(os ?? {}) });
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, ...stated({ hostname, labels }) },
    observedAt: observedAt === undefined ? statedInstant(options) : formatInstant(observedAt),
    ...(Object.keys(system).length === 0 ? {} : { os: system }),
    ...orNone("hardware", stated(hardware ?? {})),
    ...(bootedAt === undefined ? {} : { bootedAt: formatInstant(bootedAt) }),
    ...stated({ ...rest, partial: partialText(faults) }),
  };
}

function statedInstant({ observedAt, now }: IntakeOptions): string {
  return observedAt ?? formatInstant(now);
}

function orNone<Key extends string, T extends object>(key: Key, facts: T): { readonly [K in Key]?: T } {
  return Object.keys(facts).length === 0 ? {} : ({ [key]: facts } as { readonly [K in Key]: T });
}

type Stated<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function stated<T extends object>(facts: T): Stated<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Stated<T>;
}
