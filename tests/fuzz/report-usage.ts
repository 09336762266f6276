import { writeFileSync } from "node:fs";

// Imported before a command: says at its end, in the file that is asked for, how many kilobytes were resident at most, and how many
// microseconds its processors worked.
process.on("exit", () => {
  const { USAGE_FILE: file } = process.env;
  if (file !== undefined) {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}`);
  }
});
