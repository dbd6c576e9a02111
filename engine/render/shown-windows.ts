import type { Instant } from "../core/model/instant.ts";
import type { WindowListing } from "../core/rings/list-window.ts";

/** What `windows` shows: windows, and what one endpoint's depend on where one was asked about. */
export interface ShownWindows {
  readonly at: Instant;
  readonly windows: readonly WindowListing[];
  readonly standing?: ShownStanding;
}

export interface ShownStanding {
  readonly endpoint: string;
  readonly ring?: string;
  readonly window?: string;
  readonly freezes: readonly {
    readonly freeze: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly unsure?: string;
  }[];
}
