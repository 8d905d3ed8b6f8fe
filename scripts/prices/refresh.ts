import { refreshIpRanges } from "./ipRanges/refreshIpRanges";
import { type RefreshEnvironment, refreshPrices } from "./refreshPrices";

const args = process.argv.slice(2);
const around: RefreshEnvironment = {
  fetch,
  now: () => new Date(),
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
};

// Two files with nothing in common: a problem with one keeps nobody from the other.
const codes = [await refreshPrices(args, around), await refreshIpRanges(args, around)];
process.exitCode = Math.max(...codes);
