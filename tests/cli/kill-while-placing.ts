import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Kills this process, with no chance to tidy up, before or after it has given the n-th file its place; loaded by `--import`. */
const [when, number] = (process.env["KILL"] ?? "").split(" ");
const { linkSync } = fs;
let placed = 0;
fs.linkSync = (from, to) => {
  placed += 1;
  if (when === "before" && placed === Number(number)) process.kill(process.pid, "SIGKILL");
  linkSync(from, to);
  if (when === "after" && placed === Number(number)) process.kill(process.pid, "SIGKILL");
};
syncBuiltinESMExports();
