import { type Endpoint, type EndpointHistory, NO_HISTORY } from "../core/model/endpoint.ts";
import type { Image, Report, Software } from "../core/model/report.ts";
import { NOW } from "./build-time.ts";

/** What a test says of one installed thing; without a source it is its own, and its type is `deb`. */
export type SoftwareInput = Partial<Software> & Pick<Software, "product" | "version">;

/** What a test says of an endpoint. `software` stands for the report's `image`; a report of `null` means that there is none. */
export interface EndpointInput {
  readonly id?: string;
  readonly labels?: Endpoint["labels"] | null;
  readonly report?: ReportInput | null;
  readonly software?: readonly SoftwareInput[];
  readonly history?: Partial<EndpointHistory>;
  readonly identity?: NonNullable<Endpoint["identity"]>;
  readonly unreadable?: string;
  readonly unlisted?: boolean;
}

/** A Debian 12 endpoint with no labels that reported at `NOW` and has nothing installed, but for what is said. */
export function buildEndpoint(input: EndpointInput = {}): Endpoint {
  const { id = "web-1", labels = {}, identity, unreadable, unlisted, history } = input;
  return {
    id,
    ...(input.report === null ? {} : { report: buildReport(input.report ?? {}, input.software) }),
    ...(labels === null ? {} : { labels }),
    ...(identity === undefined ? {} : { identity }),
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(unlisted === undefined ? {} : { unlisted }),
    history: { ...NO_HISTORY, ...history },
  };
}

/** What a test says of a report; a fact of `null` was not reported, which is not the same as empty. */
export type ReportInput = { readonly [fact in keyof Report]?: Report[fact] | null };

/** A report of everything that an ordinary Debian 12 machine reports, with no software unless it is said. */
export function buildReport(input: ReportInput = {}, software: readonly SoftwareInput[] = []): Report {
  const report = {
    observedAt: NOW,
    os: { family: "linux", id: "debian", version: "12", arch: "amd64" },
    hardware: { diskFreeMiB: 20_480, memoryMiB: 16_384, tpm: "2.0" },
    firmware: [],
    image: buildImage(software),
    installedPatches: [],
    rebootPending: false,
    ...input,
  };
  return Object.fromEntries(Object.entries(report).filter(([, fact]) => fact !== null)) as unknown as Report;
}

export function buildImage(software: readonly SoftwareInput[]): Image {
  nextImage += 1;
  return { key: nextImage, software: software.map(buildSoftware) };
}

export function buildSoftware(input: SoftwareInput): Software {
  return {
    type: "deb",
    source: { name: input.product, version: input.version },
    held: false,
    broken: false,
    ...input,
  };
}

/** Images are told apart by their key. */
let nextImage = 0;
