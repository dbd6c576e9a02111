import { adaptersAgree, policyRepositoryContract } from "../testing/policy-repository-contract.ts";
import { openWithGit } from "./git-cli.ts";
import { openWithIsomorphicGit } from "./git-isomorphic.ts";

policyRepositoryContract("openWithGit()", openWithGit);
policyRepositoryContract("openWithIsomorphicGit()", openWithIsomorphicGit);
adaptersAgree(openWithGit, openWithIsomorphicGit);
