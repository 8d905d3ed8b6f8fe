import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import type { Timeouts } from "@/lib/costExplorer/server/call/callOptions";
import { fetchSpend } from "@/lib/costExplorer/server/fetchSpend";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import { type FakeCostExplorer, startFake, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { fakeKeys } from "@/tests/costExplorer/signature";

/** Long limits, for a fake that answers at once: on a busy machine the test itself may wait for a processor. */
export const patientTimeouts: Timeouts = {
  connectionMs: 4000,
  requestMs: 4000,
  socketMs: 4000,
  metadataMs: 1000,
  overallMs: 20_000,
};

/** Short, so that a test of a slow AWS is not slow itself. */
export const shortTimeouts: Timeouts = {
  connectionMs: 300,
  requestMs: 150,
  socketMs: 150,
  metadataMs: 200,
  overallMs: 5000,
};

/** Asks as the page does: 10 calls confirmed for a month. */
export const ask = (asked: SpendQuery = query, now: () => Date = () => new Date(), timeouts = patientTimeouts) =>
  fetchSpend(asked, asked.withDaily ? 20 : 10, { timeouts, now });

/** Gives each test of a file a fake AWS, an empty folder and no credentials but the fake's. */
export function setUpStage() {
  const stage = {
    folder: "",
    fake: {} as FakeCostExplorer,
    /** Writes a file into the folder and gives its path. */
    write: (name: string, text: string): string => {
      const file = join(stage.folder, name);
      writeFileSync(file, text);
      return file;
    },
  };
  beforeAll(async () => {
    stage.fake = await startFake();
  });
  afterAll(() => stage.fake.close());
  beforeEach(() => {
    stage.folder = mkdtempSync(join(tmpdir(), "spend-"));
    stage.fake.answerWith(wholeBill);
    for (const name of Object.keys(process.env).filter((key) => key.startsWith("AWS_"))) vi.stubEnv(name, undefined);
    vi.stubEnv("AWS_ACCESS_KEY_ID", fakeKeys.accessKeyId);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", fakeKeys.secretAccessKey);
    vi.stubEnv("AWS_CONFIG_FILE", join(stage.folder, "config"));
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", join(stage.folder, "credentials"));
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    vi.stubEnv("AWS_ENDPOINT_URL_COST_EXPLORER", stage.fake.url);
    vi.stubEnv("TOLLGATE_STATE_DIR", join(stage.folder, "state"));
    vi.stubEnv("HOME", stage.folder);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(stage.folder, { recursive: true, force: true });
  });
  return stage;
}
