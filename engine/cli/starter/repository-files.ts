/** What `init` writes beside the documents, by path. */
export const repositoryFiles: Readonly<Record<string, string>> = {
  "muster.yaml": `# yaml-language-server: $schema=schemas/workspace.schema.json
apiVersion: muster/v1
kind: Workspace
metadata:
  name: patching
  owner: platform-team
spec:
  branch: main
  timezone: UTC

  # Catalog and fleet. Not in git.
  state: .muster

  # Where advisories come from, once you have decided:
  #   catalog:
  #     feeds: [{format: osv, from: feeds/almalinux.tar.gz}]

  # What is merged into the branch counts as approved. Once the signed log is set up, declare \`log\` and write \`vouched\`.
  approvals: trust-merge
`,
  ".gitignore": `# Muster's state: catalog, fleet, plans
.muster/
`,
  "README.md": `# Patching, as code

| where | what |
|---|---|
| \`policies/*.yaml\` | which patches must be in, how fast, whose yes it takes |
| \`policies/approvals/\` | the patches that people said yes, no or not yet to |
| \`policies/exclusions/\` | agreed departures, with owner, reason and expiry |
| \`policies/tests/\` | what the policies must decide |
| \`rings/\` | who gets patches when; \`rings/windows/\`: when machines may change |
| \`schemas/\` | what an editor checks these files by; not read by Muster |

\`\`\`
muster validate
muster test
muster catalog sync --feed osv=FILE
muster reports add --from dpkg --id web-1 --os debian:12 --label ring=lab /var/lib/dpkg/status
muster reconcile
muster propose
\`\`\`

The workflows run Muster from a commit of its repository that you choose, once:

\`\`\`
sed -i 's|MUSTER_REPOSITORY|owner/muster|; s|MUSTER_COMMIT|the whole id|' .github/workflows/muster-*.yml
\`\`\`

Checks of pull requests work from then on. The others wait until their environments stand, and then for the repository
variable \`MUSTER_ENABLED\` to be \`true\`: docs/guides/in-ci.md of Muster says how.
`,
};
