import { refreshPrices } from "./refreshPrices";

process.exitCode = await refreshPrices(process.argv.slice(2), {
  fetch,
  now: () => new Date(),
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
});
