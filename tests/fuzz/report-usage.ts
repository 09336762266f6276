import { writeFileSync } from "node:fs";

// Imported before a command: says at its end, in the file that is asked for, how many kilobytes were resident at most.
process.on("exit", () => {
  const { USAGE_FILE: file } = process.env;
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
