/** Why a name is refused. */
export interface NameFault {
  readonly code: "path-traversal" | "odd-path";
  /** Completes "… because it". */
  readonly why: string;
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Control, format, private use, lone surrogates, every blank but the plain one, and what Unicode draws as nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, "gu");
/** Names that Windows opens as devices whatever the extension. @see Naming Files, Paths, and Namespaces (Microsoft) */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

/**
 * Judges one component of a path: what a file system of some platform would read as another name, as a way out of its
 * folder, or what a reviewer cannot see, is refused everywhere.
 */
export function nameFault(name: string): NameFault | undefined {
  if (name === "." || name === "..") return { code: "path-traversal", why: "leads out of its folder" };
  if (isGitName(name))
    return { code: "path-traversal", why: "stands for git's own folder on some file systems" };
  if (name === "") return { code: "odd-path", why: "has an empty component" };
  if (name.includes("/")) return { code: "path-traversal", why: "has a slash inside one component" };
  if (name.includes("\\"))
    return { code: "path-traversal", why: "has a backslash, which Windows reads as a folder" };
  if (name.includes(":"))
    return { code: "odd-path", why: "has a colon, which Windows reads as a drive or a stream" };
  if (UNSEEN.test(name)) return { code: "odd-path", why: "has an invisible or control character" };
  if (/^ |[. ]$/.test(name)) return { code: "odd-path", why: "begins or ends in a blank or ends in a dot" };
  if (WINDOWS_DEVICE.test(name)) return { code: "odd-path", why: "names a Windows device" };
  if (name !== name.normalize("NFC")) return { code: "odd-path", why: "is not in Unicode form NFC" };
  return undefined;
}

/** The name as text, or nothing when it is not UTF-8. */
export function decodeName(name: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(name);
  } catch {
    return undefined;
  }
}

/** The name with every byte or character that cannot be seen written out; for messages, never for look-ups. */
export function printableName(name: Uint8Array): string {
  const text = decodeName(name);
  if (text === undefined) return Array.from(name, printableByte).join("");
  return text.replace(UNSEEN_ALL, (unseen) => `\\u{${(unseen.codePointAt(0) ?? 0).toString(16)}}`);
}

/** One key for all names that some file system takes for the same: case and Unicode form folded, by no locale. */
export function foldName(name: string): string {
  return name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}

/** `.git` and the names that NTFS (`git~1`, trailing dots, streams) and HFS+ (ignored characters) take for it. */
function isGitName(name: string): boolean {
  const bare = name
    .replace(UNSEEN_ALL, "")
    .toLowerCase()
    .replace(/:.*$/s, "")
    .replace(/[. ]+$/, "");
  return bare === ".git" || /^git~[0-9]+$/.test(bare);
}

function printableByte(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
}
