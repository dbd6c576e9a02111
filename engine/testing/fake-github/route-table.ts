import type { Routes } from "./route.ts";
import { commitRoutes } from "./routes/commit-routes.ts";
import { pullRoutes } from "./routes/pull-routes.ts";
import { repositoryRoutes } from "./routes/repository-routes.ts";
import { reviewRoutes } from "./routes/review-routes.ts";

/** By the id that an operation has in the published description. */
export const routes: Routes = { ...repositoryRoutes, ...pullRoutes, ...reviewRoutes, ...commitRoutes };
