/** An application whose updates can be told by the version that endpoints report. */
export interface KnownApplication {
  /** As the list of installed programs has it. */
  readonly product: string;
  readonly publisher: string;
  /** What the ids of its patches begin with, before the version. */
  readonly patchPrefix: string;
}

/**
 * By the name in the product tree. Here stand only those whose `FixedBuild` is the version that the installed program reports;
 * most are not: Visual Studio counts otherwise, updates of Exchange and SQL Server leave the reported version as it is, and
 * Office says it in a web page.
 */
export const APPLICATIONS: ReadonlyMap<string, KnownApplication> = new Map([
  [
    "Microsoft Edge (Chromium-based)",
    { product: "Microsoft Edge", publisher: "Microsoft Corporation", patchPrefix: "MSEDGE" },
  ],
]);
