import { benchBuild } from "./build/run.ts";
import { benchCapture } from "./capture/run.ts";
import { benchExplorer } from "./explorer/run.ts";
import { benchSearch } from "./search/run.ts";

const usage = `Usage: npm run bench -- explorer [--sizes 100,1000,10000,100000] [--rounds 5] [--rates 1,4] [--only NAME,NAME]
       npm run bench -- capture [--each]
       npm run bench -- search [--sizes 1000,10000]
       npm run bench -- build [--sizes 1000,10000]

Measures the explorer, or what is taken of saved pages, beside peers and prints a Markdown table; the search index alone, or whole builds. The peers are fetched by name and version into a temporary folder.
`;

const [what, ...rest] = process.argv.slice(2);
const option = (name: string, fallback: string): string => {
  const at = rest.indexOf(`--${name}`);
  return at < 0 ? fallback : (rest[at + 1] ?? fallback);
};
const numbers = (name: string, fallback: string): readonly number[] => option(name, fallback).split(",").map(Number);

if (what === "explorer") {
  const only = option("only", "");
  await benchExplorer({
    sizes: numbers("sizes", "100,1000,10000,100000"),
    rounds: Number(option("rounds", "5")),
    rates: numbers("rates", "1,4"),
    only: only === "" ? null : only.split(","),
  });
} else if (what === "capture") {
  await benchCapture({ each: rest.includes("--each") });
} else if (what === "search") {
  await benchSearch(numbers("sizes", "1000,10000"));
} else if (what === "build") {
  benchBuild(numbers("sizes", "1000,10000"));
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
