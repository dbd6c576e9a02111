import type { Routes } from "./route.ts";
import { appRoutes } from "./routes/app-routes.ts";
import { checkRoutes } from "./routes/check-routes.ts";
import { commentRoutes } from "./routes/comment-routes.ts";
import { commitRoutes } from "./routes/commit-routes.ts";
import { contentRoutes } from "./routes/content-routes.ts";
import { gitRoutes } from "./routes/git-routes.ts";
import { pullRoutes } from "./routes/pull-routes.ts";
import { rateRoutes } from "./routes/rate-routes.ts";
import { repositoryRoutes } from "./routes/repository-routes.ts";
import { reviewRoutes } from "./routes/review-routes.ts";
import { ruleRoutes } from "./routes/rule-routes.ts";
import { runRoutes } from "./routes/run-routes.ts";
import { settingsRoutes } from "./routes/settings-routes.ts";

/** By the id that an operation has in the published description. */
export const routes: Routes = {
  ...repositoryRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...checkRoutes,
  ...gitRoutes,
  ...ruleRoutes,
  ...settingsRoutes,
  ...runRoutes,
  ...appRoutes,
  ...rateRoutes,
};
