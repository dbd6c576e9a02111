import type { RepositorySettings } from "../core/model/repository-settings.ts";

/** How the repository is set up on the forge. It can only read. */
export interface RepositorySettingsReader {
  /**
   * @param branch absent: the default one
   * @throws {OutsideError} when nothing can be told: no answer, no such repository
   */
  read(branch?: string): Promise<RepositorySettings>;
}
