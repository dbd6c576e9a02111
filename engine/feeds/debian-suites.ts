/**
 * Debian's suites and the version that `/etc/os-release` has on them.
 * Source: distro-info-data 0.58+deb12u7, debian.csv (ISC). Releases before 7 had a point in their number, and no os-release.
 */
const VERSIONS: Readonly<Record<string, string>> = {
  buzz: "1.1",
  rex: "1.2",
  bo: "1.3",
  hamm: "2.0",
  slink: "2.1",
  potato: "2.2",
  woody: "3.0",
  sarge: "3.1",
  etch: "4.0",
  lenny: "5.0",
  squeeze: "6.0",
  wheezy: "7",
  jessie: "8",
  stretch: "9",
  buster: "10",
  bullseye: "11",
  bookworm: "12",
  trixie: "13",
  forky: "14",
  duke: "15",
};

/** Undefined for a suite without a number: sid, experimental, and those that are yet to be named. */
export function debianVersionOf(suite: string): string | undefined {
  return Object.hasOwn(VERSIONS, suite) ? VERSIONS[suite] : undefined;
}
