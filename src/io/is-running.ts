import { codeOf } from "./error-code.ts";

/** Whether a process is there, by its number; one of somebody else counts. */
export function isRunning(processNumber: number): boolean {
  // 0 and negative numbers would ask for a whole group.
  if (!Number.isInteger(processNumber) || processNumber <= 0) return false;
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
