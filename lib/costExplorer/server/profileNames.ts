import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

const maxProfileCount = 200;
const maxNameLength = 100;
const sectionHeader = /^[ \t]*\[([^\]\r\n]*)\]/gm;
const printableName = /^[\P{C}]+$/u;

const sectionsIn = (text: string): readonly string[] =>
  [...text.matchAll(sectionHeader)].map(([, name = ""]) => name.trim().replace(/^(['"])(.*)\1$/, "$2"));

/**
 * The profile that a section of the config file is for: `[default]` or `[profile NAME]`. Other sections hold sign-ins
 * and endpoints.
 */
const profileOf = (name: string): readonly string[] => {
  if (name === "default") return [name];
  const [, profile] = /^profile[ \t]+(.+)$/.exec(name) ?? [];
  return profile === undefined ? [] : [profile.trim().replace(/^(['"])(.*)\1$/, "$2")];
};

const textOf = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");

/**
 * The names of the profiles in the files that the AWS CLI and its SDKs share, sorted: at most 200, of at most 100
 * characters each. Nothing else of the files is used. Docs: "Configuration and credential file settings" (AWS CLI user
 * guide).
 */
export async function profileNames(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const folder = join(homedir(), ".aws");
  const [config, credentials] = await Promise.all([
    textOf(env.AWS_CONFIG_FILE || join(folder, "config")),
    textOf(env.AWS_SHARED_CREDENTIALS_FILE || join(folder, "credentials")),
  ]);
  const names = [...sectionsIn(config).flatMap(profileOf), ...sectionsIn(credentials)];
  const usable = names.filter((name) => name.length <= maxNameLength && printableName.test(name));
  return [...new Set(usable)].sort().slice(0, maxProfileCount);
}
