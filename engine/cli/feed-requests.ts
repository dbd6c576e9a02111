import type { FeedRequest } from "../commands/catalog-sync.ts";
import { suggest } from "../documents/closest.ts";
import type { Feed } from "../feeds/feed.ts";
import { feedByFormat, feeds } from "../feeds/registry.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { type Call, listOption, textOption } from "./call.ts";
import { parseOs } from "./parse-os.ts";
import { UsageError } from "./usage-error.ts";

/** The feeds to read, what relative paths among them are relative to, and the hosts that may be asked. */
export interface RequestedFeeds {
  readonly feeds: readonly FeedRequest[];
  readonly relativeTo: "here" | "repository";
  readonly allowHosts: readonly string[];
}

/** Those of `--feed`; without any, those of muster.yaml. Whoever types a URL allows its host. */
export function requestedFeeds(call: Call, { catalog }: WorkspaceSpec): RequestedFeeds {
  const typed = listOption(call, "feed");
  const os = textOption(call, "os");
  const stated = os === undefined ? {} : { os: parseOs(os) };
  const allowHosts = catalog?.allowHosts ?? [];
  if (typed.length > 0) {
    const requests = typed.map((text) => ({ ...parseFeed(text), ...stated }));
    return { feeds: requests, relativeTo: "here", allowHosts: [...allowHosts, ...requests.flatMap(hostOf)] };
  }
  const declared = (catalog?.feeds ?? []).map(({ format, from, os: system }) => ({
    format: formatNamed(format),
    from,
    ...(system === undefined ? stated : { os: parseOs(system) }),
  }));
  if (declared.length > 0) return { feeds: declared, relativeTo: "repository", allowHosts };
  throw new UsageError(
    "there is no feed to read",
    "name one with --feed FORMAT=PATH-OR-URL, or in muster.yaml",
  );
}

/** `osv=feeds/almalinux.tar.gz` */
function parseFeed(text: string): { readonly format: Feed; readonly from: string } {
  const equals = text.indexOf("=");
  const [name, from] = [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)];
  if (name !== "" && from !== "") return { format: formatNamed(name), from };
  throw new UsageError(
    `--feed ${JSON.stringify(text)} is no FORMAT=PATH-OR-URL`,
    "--feed osv=feeds/almalinux.tar.gz",
  );
}

function formatNamed(name: string): Feed {
  const format = feedByFormat(name);
  if (format !== undefined) return format;
  throw new UsageError(
    `there is no feed format ${JSON.stringify(name)}`,
    suggest(name, Object.keys(feeds), "formats"),
  );
}

function hostOf({ from }: { readonly from: string }): readonly string[] {
  return /^https:\/\//i.test(from) && URL.canParse(from) ? [new URL(from).host] : [];
}
