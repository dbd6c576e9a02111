import { digitsEnd } from "./digits.ts";
import { compareNumberParts, countNumberParts } from "./number-parts.ts";
import type { Order, VersionScheme } from "./scheme.ts";
import { refuseFault } from "./scheme.ts";

/**
 * Builds of Windows: `10.0.26100.2314`, `10.0.26100`, `6.1`, or `26100.2314` as winver and Microsoft's release tables write it,
 * which is 10.0.26100.2314. Whether two builds are of one branch is not asked here: 10.0.22631.5 is before 10.0.26100.1.
 */
export const windowsBuildScheme: VersionScheme = {
  name: "windows-build",
  urls: [
    "https://learn.microsoft.com/windows/release-health/windows11-release-information",
    "https://learn.microsoft.com/windows/win32/sysinfo/operating-system-version",
  ],
  isVersion: (text) => windowsBuildFault(text) === undefined,
  compare: compareWindowsBuilds,
};

/**
 * Orders two builds number by number; a number that is missing is 0.
 * @throws {VersionError} when either is not a build
 */
function compareWindowsBuilds(a: string, b: string): Order {
  refuseFault("windows-build", a, windowsBuildFault(a));
  refuseFault("windows-build", b, windowsBuildFault(b));
  if (a === b) return 0;
  const left = withMajor(a);
  const right = withMajor(b);
  return compareNumberParts(left, 0, left.length, right, 0, right.length);
}

/** Builds had five digits since 10.0.10240; no major version of Windows has. */
function startsWithBuild(text: string): boolean {
  return digitsEnd(text, 0, text.length) >= 5;
}

function withMajor(text: string): string {
  return startsWithBuild(text) ? `10.0.${text}` : text;
}

/** What keeps a text from being a build, or undefined. */
function windowsBuildFault(text: string): string | undefined {
  const count = countNumberParts(text, 0, text.length);
  if (count < 2 || count > 4) return "it is not two to four numbers parted by dots";
  return count > 2 && startsWithBuild(text)
    ? "it starts with a build where the major version should stand"
    : undefined;
}
