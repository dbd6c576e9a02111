import { policyRepositoryContract } from "../testing/policy-repository-contract.ts";
import { openWithGit } from "./git-cli.ts";
import { openWithIsomorphicGit } from "./git-isomorphic.ts";

policyRepositoryContract([
  { name: "openWithGit()", open: openWithGit },
  { name: "openWithIsomorphicGit()", open: openWithIsomorphicGit },
]);
