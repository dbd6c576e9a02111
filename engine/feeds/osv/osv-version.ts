import type { VersionScheme } from "../../core/versions/scheme.ts";
import { isPublishedVersion } from "../record-text.ts";

/** What apk would package; its scheme orders more than that. */
const APK = /^\d+(?:\.\d+)*[a-z]?(?:_[a-z]+\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/;
const LONGEST = 200;

/** Whether a publisher's text is a version of the scheme that can be trusted to mean what it sorts as. */
export function isOsvVersion(text: string, scheme: VersionScheme): boolean {
  // Its own grammar is strict, and has the "!" of epochs.
  if (scheme.name === "pep440") return text.length <= LONGEST && scheme.isVersion(text);
  return isPublishedVersion(text, scheme) && (scheme.name !== "apk" || APK.test(text));
}
