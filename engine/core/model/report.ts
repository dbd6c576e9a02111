import type { Instant } from "./instant.ts";

/** One installed thing. Interned: two endpoints with the same package share one object. */
export interface Software {
  /** The purl's type: deb, rpm, npm, generic … */
  readonly type: string;
  readonly product: string;
  /** Under the scheme of its type; for rpm `epoch:version-release`, the epoch only where it is not 0. */
  readonly version: string;
  readonly arch?: string;
  /** What it was built from; a package that names none is its own source. */
  readonly source: { readonly name: string; readonly version: string };
  /** The package manager was told to keep it at its version. */
  readonly held: boolean;
  /** Unpacked or half-configured: there, but not in place. */
  readonly broken: boolean;
  /** Who makes it, as its source says; no distribution's package has one. */
  readonly publisher?: string;
}

/** All that one endpoint has installed. Identical images are one object; `key` tells them apart. */
export interface Image {
  readonly key: number;
  readonly software: readonly Software[];
}

export interface System {
  readonly family?: string;
  readonly id?: string;
  readonly version?: string;
  readonly build?: string;
  readonly arch?: string;
}

export interface FirmwareItem {
  readonly component: string;
  readonly vendor?: string;
  readonly version: string;
}

export interface ProductVersion {
  readonly type: string;
  readonly product: string;
  readonly version: string;
}

export interface Attempt {
  readonly patch: string;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly outcome: string;
  readonly code?: string;
  readonly rebootRequired?: boolean;
}

export interface Evidence {
  readonly type: string;
  readonly at: Instant;
}

/**
 * What an endpoint last said of itself. A key that is absent was not reported, which is not the same as empty: no `image`
 * means that nobody knows what is installed.
 */
export interface Report {
  readonly observedAt: Instant;
  readonly sequence?: number;
  readonly hostname?: string;
  readonly timezone?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly os?: System;
  readonly hardware?: Readonly<Record<string, string | number | boolean>>;
  readonly firmware?: readonly FirmwareItem[];
  readonly image?: Image;
  readonly modules?: readonly { readonly name: string; readonly stream: string }[];
  readonly offered?: readonly ProductVersion[];
  readonly installedPatches?: readonly string[];
  readonly availablePatches?: readonly string[];
  readonly transactions?: readonly { readonly patch: string; readonly brings: readonly ProductVersion[] }[];
  readonly rebootPending?: boolean;
  readonly bootedAt?: Instant;
  readonly health?: readonly { readonly check: string; readonly status: string }[];
  readonly evidence?: readonly Evidence[];
  /** Why the report is known to be incomplete. */
  readonly partial?: string;
}
