/** An rpm module stream: `{name: "nodejs", stream: "16"}`. */
export interface ModuleStream {
  readonly name: string;
  readonly stream: string;
}

/**
 * Modules of AlmaLinux 8 whose advisories ever named one stream only. Some advisories leave the stream out.
 * Source: the summaries of the AlmaLinux OSV records (github.com/AlmaLinux/osv-database, 948f47a, MIT).
 */
const ONLY_STREAM: Readonly<Record<string, string>> = {
  "389-ds": "1.4",
  "go-toolset": "rhel8",
  mailman: "2.1",
  "perl-IO-Socket-SSL": "2.066",
  "pki-core": "10.6",
  varnish: "6",
};

const NAMED = /(?:^|[\s(,])([A-Za-z0-9][A-Za-z0-9._+-]*):([A-Za-z0-9][A-Za-z0-9._-]*)(?=[\s),/]|$)/g;

/**
 * The module streams that an advisory is about, by its summary: "nodejs:16 security update", "virt:rhel and virt-devel:rhel
 * bug fix update". The builds do not tell which of several is theirs, so each may be.
 * @returns none when the summary names none
 */
export function moduleStreamsOf(title: string): readonly ModuleStream[] {
  const named = [...title.matchAll(NAMED)].map(([, name = "", stream = ""]) => ({ name, stream }));
  if (named.length > 0) return named;
  const [first = ""] = title.trim().split(/\s+/);
  const only = Object.hasOwn(ONLY_STREAM, first) ? ONLY_STREAM[first] : undefined;
  return only === undefined ? [] : [{ name: first, stream: only }];
}
