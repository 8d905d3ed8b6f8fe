import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/* Checks the workflow's file, because only a run of the workflow would show a mistake in it. */

const workflow = readFileSync(".github/workflows/test.yml", "utf8");
const { engines }: { engines: { node: string } } = JSON.parse(readFileSync("package.json", "utf8"));

describe("the workflow of the tests", () => {
  it("pins each action to a commit, since a tag can be moved", () => {
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it("may read the code and nothing else, and is given no secret", () => {
    expect(workflow.match(/^permissions:\n(?: +.*\n)+/m)?.[0].trim()).toBe("permissions:\n  contents: read");
    expect(workflow.match(/permissions:/g)).toHaveLength(1);
    expect(workflow).not.toMatch(/secrets\.|pull_request_target|write/);
    expect(workflow).toContain("persist-credentials: false");
  });

  it("runs on the oldest supported Node.js, and on 22 and 24", () => {
    const [oldest = ""] = /\d+\.\d+/.exec(engines.node) ?? [];
    expect(oldest).not.toBe("");
    expect(workflow).toContain(`node: ["${oldest}.0", "22", "24"]`);
  });

  it.each(["npm ci && npm start", "npm ci && npm test"])("runs %s, as the README says", (command) => {
    expect(readFileSync("README.md", "utf8")).toContain(`    ${command}\n`);
    expect(workflow).toContain(`- name: ${command}\n`);
  });
});
