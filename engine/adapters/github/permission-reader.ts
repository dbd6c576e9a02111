import type { PermissionReader } from "../../ports/permission-reader.ts";
import type { GitHubClient } from "./github-client.ts";
import { permissionOf } from "./read-permissions.ts";

/** What GitHub lets people do in a repository. */
export function permissionReader(client: GitHubClient): PermissionReader {
  return {
    permissionOf: async ({ id, login }) => {
      const { value, unread } = await permissionOf(client, id, login);
      if (value !== null) return { kind: "known", value };
      return { kind: "unknown", why: unread[0]?.why ?? "the forge does not say" };
    },
  };
}
