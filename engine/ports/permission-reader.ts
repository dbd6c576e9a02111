import type { Told } from "../core/model/repository-settings.ts";

/** What a forge lets people do in the repository. It can only read. */
export interface PermissionReader {
  /** `admin`, `write`, `read` or `none`. Unknown where the login is another account's by now. */
  permissionOf(person: { readonly id: number; readonly login: string }): Promise<Told<string>>;
}
