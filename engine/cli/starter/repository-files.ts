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
  ".github/workflows/muster.yml": `# Checks every pull request: the documents are valid, and decide what their tests say.
# Set the repository variables MUSTER_REPOSITORY (owner/name of Muster) and MUSTER_COMMIT (the commit to run).
name: muster
on:
  pull_request:
  push:
    branches: [main]
permissions: {}
concurrency:
  group: muster-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  validate:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          path: policies-repository
          persist-credentials: false
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          repository: \${{ vars.MUSTER_REPOSITORY }}
          ref: \${{ vars.MUSTER_COMMIT }}
          path: muster
          persist-credentials: false
      - run: npm ci && npm run build
        working-directory: muster
      - run: node muster/bin/muster.js validate --repo policies-repository --format github
      - run: node muster/bin/muster.js test --repo policies-repository --require-tests
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
`,
};
