import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { quoteSpend } from "@/lib/costExplorer/server/fetchSpend";
import { profileNames } from "@/lib/costExplorer/server/profileNames";
import { failure, success } from "@/lib/text/result";
import { query } from "@/tests/costExplorer/query";
import { fakeKeys } from "@/tests/costExplorer/signature";
import { ask, setUpStage, shortTimeouts } from "@/tests/costExplorer/stage";
import { setTrap } from "@/tests/costExplorer/trap";

const stage = setUpStage();

const withoutKeys = (): void => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
};

const keysOf = ({ accessKeyId, secretAccessKey }: typeof fakeKeys): string =>
  `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;

const ssoProfile = `[profile dev]
sso_session = company
sso_account_id = 999988887777
sso_role_name = secret-role
[sso-session company]
sso_start_url = https://company.awsapps.com/start
sso_region = us-east-1
`;

describe("credentials", () => {
  it("that are nowhere are called missing", async () => {
    withoutKeys();
    expect(await ask()).toMatchObject(failure({ code: "credentials-missing" }));
    expect(await quoteSpend(query)).toMatchObject(failure({ code: "credentials-missing" }));
    expect(stage.fake.calls()).toBe(0);
  });

  it("of a profile with nothing in it are missing too", async () => {
    withoutKeys();
    stage.write("config", "[profile empty]\nregion = eu-west-1\n");
    expect(await ask({ ...query, profile: "empty" })).toMatchObject(failure({ code: "credentials-missing" }));
  });

  it("of a profile are taken from the shared files, also beside keys in the environment", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAOTHEROTHEROTHER0");
    stage.write("credentials", `[billing]\n${keysOf(fakeKeys)}`);
    expect(await ask({ ...query, profile: "billing" })).toMatchObject(success({ callCount: 1 }));
    expect(await ask()).toMatchObject(failure({ code: "credentials-refused" }));
  });

  it("that were mended in the files are used without a new start", async () => {
    const profile = { ...query, profile: "billing" };
    stage.write("credentials", `[billing]\n${keysOf({ ...fakeKeys, accessKeyId: "AKIAOLDOLDOLDOLDOLD0" })}`);
    expect(await ask(profile)).toMatchObject(failure({ code: "credentials-refused" }));
    stage.write("credentials", `[billing]\n${keysOf(fakeKeys)}`);
    expect(await ask(profile)).toMatchObject({ ok: true });
  });

  it("with a wrong secret may also be a wrong clock: the reader is told both", async () => {
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "another/secret");
    expect(await ask()).toMatchObject(failure({ code: "clock-skew" }));
    expect(stage.fake.refused).toEqual(["InvalidSignatureException: signature"]);
  });

  it("of an ended SSO session ask for a new sign-in, and name nothing of the profile", async () => {
    withoutKeys();
    stage.write("config", ssoProfile);
    const never = await ask({ ...query, profile: "dev" });
    expect(never).toMatchObject(failure({ code: "sso-expired" }));
    expect(JSON.stringify(never)).not.toMatch(/999988887777|secret-role|company/);

    // What `aws sso login` leaves behind, past its time.
    mkdirSync(join(stage.folder, ".aws/sso/cache"), { recursive: true });
    stage.write(
      `.aws/sso/cache/${createHash("sha1").update("company").digest("hex")}.json`,
      JSON.stringify({
        accessToken: "old",
        expiresAt: "2020-01-01T00:00:00Z",
        region: "us-east-1",
        startUrl: "https://x",
      }),
    );
    expect(await ask({ ...query, profile: "dev" })).toMatchObject(failure({ code: "sso-expired" }));
    expect(stage.fake.calls()).toBe(0);
  });

  it("of a program that fails are missing, and its words stay inside", async () => {
    withoutKeys();
    stage.write("config", "[profile tool]\ncredential_process = sh -c 'echo arn:aws:iam::999988887777 >&2; exit 3'\n");
    const fetched = await ask({ ...query, profile: "tool" });
    expect(fetched).toMatchObject(failure({ code: "credentials-missing" }));
    expect(JSON.stringify(fetched)).not.toContain("9999");
  });

  it("of a program that never ends are given up at the deadline", async () => {
    withoutKeys();
    stage.write("config", "[profile slow]\ncredential_process = sleep 3\n");
    const fetched = await ask({ ...query, profile: "slow" }, undefined, { ...shortTimeouts, overallMs: 300 });
    expect(fetched).toMatchObject(failure({ code: "credentials-missing" }));
  });
});

describe("the names of profiles", () => {
  it("come from both files, sorted, each once, without sections of other kinds", async () => {
    stage.write(
      "config",
      "[default]\n[profile b]\n[profile 'with space']\n[sso-session x]\n[services y]\n[plain]\n#[profile no]\n",
    );
    stage.write("credentials", "[a]\naws_access_key_id = x\n[b]\n [c]\n[bad\u202Ename]\n");
    expect(await profileNames(process.env)).toEqual(["a", "b", "c", "default", "with space"]);
  });

  it("are none without the files", async () => {
    expect(await profileNames(process.env)).toEqual([]);
  });
});

describe("other hosts", () => {
  let trap: Awaited<ReturnType<typeof setTrap>>;
  beforeEach(async () => {
    trap = await setTrap();
  });
  afterEach(() => trap.close());

  it("named by AWS's generic variable or by the shared files get no connection", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL", trap.url);
    stage.write(
      "config",
      `[default]\nendpoint_url = ${trap.url}\nservices = all\n[services all]\ncost_explorer =\n  endpoint_url = ${trap.url}\n`,
    );
    expect(await ask()).toMatchObject({ ok: true });
    expect(stage.fake.calls()).toBe(1);
    expect(trap.hits()).toBe(0);
  });

  it("get no connection from the look-up of a role either", async () => {
    withoutKeys();
    for (const name of ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS"]) vi.stubEnv(name, trap.url);
    stage.write(
      "config",
      // A Region that does not exist: its name has no address, so that nothing leaves this machine.
      `[profile role]\nrole_arn = arn:aws:iam::999988887777:role/x\nsource_profile = base\nregion = xx-nowhere-1\nendpoint_url = ${trap.url}\n[profile base]\nregion = xx-nowhere-1\n${keysOf(fakeKeys)}`,
    );
    expect((await ask({ ...query, profile: "role" })).ok).toBe(false);
    expect(trap.hits()).toBe(0);
    expect(stage.fake.calls()).toBe(0);
  });

  it("of a metadata service that never answers are given up soon, as no credentials", async () => {
    withoutKeys();
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", undefined);
    vi.stubEnv("AWS_EC2_METADATA_SERVICE_ENDPOINT", trap.url);
    const fetched = await ask(query, undefined, { ...shortTimeouts, metadataMs: 100, overallMs: 20_000 });
    expect(fetched).toMatchObject(failure({ code: "credentials-missing" }));
    expect(trap.hits()).toBeLessThanOrEqual(3);
    vi.stubEnv("AWS_CONTAINER_CREDENTIALS_FULL_URI", `${trap.url}/creds`);
    vi.spyOn(console, "warn").mockReturnValue();
    const inContainer = await ask(query, undefined, { ...shortTimeouts, metadataMs: 100, overallMs: 20_000 });
    expect(inContainer).toMatchObject(failure({ code: "credentials-missing" }));
  });
});
