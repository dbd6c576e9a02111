import type { ChangedFile } from "./changed-files.ts";
import { apiOf, pageOf } from "./repository-json.ts";
import type { View } from "./view.ts";
import type { Repository } from "./world.ts";

/** A file that differs, as pull requests and comparisons list it; the text of its patch is left out, as of a large one. */
export function fileJson(
  view: View,
  repository: Repository,
  file: ChangedFile,
  head: string,
): Record<string, unknown> {
  const page = pageOf(view, repository);
  const path = encodeURI(file.path);
  return {
    sha: file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${head}/${path}`,
    raw_url: `${page}/raw/${head}/${path}`,
    contents_url: `${apiOf(view, repository)}/contents/${path}?ref=${head}`,
    ...(file.formerPath === undefined ? {} : { previous_filename: file.formerPath }),
  };
}
