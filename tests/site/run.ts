import { type ChildProcess, spawn } from "node:child_process";
import { compiled, openWorkshop, root } from "./workshop.ts";

/** Commands that make or serve a site run in the workshop, the others in the project itself. */
const placeOf = (command: string): string => (["build", "dev", "start"].includes(command) ? openWorkshop() : root);

/** What a command did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that goes on. */
export interface Running {
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Sends it text on its standard input. */
  readonly type: (text: string) => void;
  /** Ends its standard input. */
  readonly hangUp: () => void;
  readonly ended: Promise<Outcome>;
  readonly end: () => Promise<Outcome>;
  /** Ends it at once, with no chance to tidy up. */
  readonly kill: () => Promise<Outcome>;
}

type Environment = Readonly<Record<string, string>>;

/** This process's environment without what vitest sets for itself and what would choose another corpus or host. */
function environment(own: Environment): NodeJS.ProcessEnv {
  const foreign =
    /^(?:VITEST|VITE_|NODE_ENV$|NODE_OPTIONS$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|CORPUS$|SITE_URL$|BASE_PATH$|PORT$)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", NODE_COMPILE_CACHE: compiled, ...own };
}

function outcome(child: ChildProcess): Running {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Outcome>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code, stdout, stderr }));
  });
  return {
    output: () => stdout + stderr,
    type(text) {
      child.stdin?.write(text);
    },
    hangUp() {
      child.stdin?.end();
    },
    ended,
    async end() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
      const result = await ended;
      clearTimeout(late);
      return result;
    },
    async kill() {
      child.kill("SIGKILL");
      return ended;
    },
  };
}

/** Runs a command of `src/cli/` that can write no file larger than this, as on a disk that is full. */
export function runOnFullDisk(
  command: string,
  parameters: readonly string[],
  own: Environment,
  blocks: number,
): Promise<Outcome> {
  const script = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const node = [process.execPath, `src/cli/${command}.ts`, ...parameters];
  return outcome(spawn("sh", ["-c", script, ...node], { cwd: placeOf(command), env: environment(own) })).ended;
}

/** Starts a command of `src/cli/` in a process of its own and lets it go on. */
export function start(command: string, parameters: readonly string[], own: Environment): Running {
  const node = [`src/cli/${command}.ts`, ...parameters];
  return outcome(spawn(process.execPath, node, { cwd: placeOf(command), env: environment(own) }));
}

/** Runs a command of `src/cli/` to its end; it is stopped when it goes on for longer than a busy machine takes. */
export async function run(
  command: string,
  parameters: readonly string[],
  own: Environment,
  milliseconds = 280_000,
): Promise<Outcome> {
  const running = start(command, parameters, own);
  const late = setTimeout(() => void running.end(), milliseconds);
  const result = await running.ended;
  clearTimeout(late);
  return result;
}
