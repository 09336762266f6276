import { projectRoot } from "../paths.ts";
import { printProblem } from "../text/print-problem.ts";
import { buildSite, problemsOf } from "./build-site.ts";

try {
  await buildSite("dist");
  const { preview } = await import("astro");
  const server = await preview({
    root: projectRoot,
    logLevel: "warn",
    server: { host: "127.0.0.1", port: Number(process.env["PORT"] ?? 4321) },
  });
  console.log(`On the Record is served at http://127.0.0.1:${server.port}${process.env["BASE_PATH"] ?? "/"}\nCtrl-C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void server.stop();
    });
} catch (error) {
  const problems = problemsOf(error);
  if (problems === undefined) throw error;
  console.log(problems.map(printProblem).join("\n"));
  console.error("The corpus has errors, nothing was written.");
  process.exitCode = 1;
}
