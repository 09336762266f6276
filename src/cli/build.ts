import { parseArgs } from "node:util";
import { printProblem } from "../text/print-problem.ts";
import { buildSite, problemsOf } from "./build-site.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });

try {
  await buildSite(values.out);
  console.log(`The site stands in ${values.out}/.`);
} catch (error) {
  const problems = problemsOf(error);
  if (problems === undefined) throw error;
  console.log(problems.map(printProblem).join("\n"));
  console.error("The corpus has errors, nothing was written.");
  process.exitCode = 1;
}
