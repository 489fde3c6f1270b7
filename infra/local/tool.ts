import { spawn, spawnSync } from 'node:child_process';

/** Whether a program can be found and run. */
export function hasTool(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** What a finished tool left: exit code (null when a signal ended it) and its last output, standard error included. */
export interface ToolOutcome {
  readonly code: number | null;
  readonly output: string;
}

/** How a tool is run: its folder, extra environment, the user it runs as. */
export interface ToolOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Ends the tool when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a tool to its end and gathers its output. @throws Error when the program cannot be started */
export function runTool(command: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const gather = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Like runTool. @throws Error with the end of the output unless the tool answers 0 */
export async function mustRun(command: string, args: readonly string[], options: ToolOptions = {}): Promise<string> {
  const { code, output } = await runTool(command, args, options);
  if (code === 0) return output;
  const end = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${end}`);
}
