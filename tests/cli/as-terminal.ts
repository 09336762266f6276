/** Makes a process believe that its pipes are a terminal; loaded before a command by `--import`. */
for (const stream of [process.stdin, process.stdout]) Object.defineProperty(stream, "isTTY", { value: true });
