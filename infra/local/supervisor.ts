import { setTimeout as pause } from 'node:timers/promises';
import { describeEnd, type ProcessEnd } from './process';
import { type Service } from './service';
import { explain } from './setup-failure';

/** A service that ran this long before it died starts again after the shortest pause, in milliseconds. */
const steadyMs = 60_000;

/**
 * Starts services again that die by themselves: after one second, then two, four, up to half a minute, and says so.
 * @param say gets one line for each death and each return
 * @returns the listener for deaths; it does nothing once `signal` is aborted
 */
export function supervise(
  say: (line: string) => void,
  signal: AbortSignal,
): (service: Service, end: ProcessEnd) => void {
  const deaths = new Map<string, { readonly at: number; readonly count: number }>();
  const revive = async (service: Service, end: ProcessEnd): Promise<void> => {
    const last = deaths.get(service.name);
    const count = last && Date.now() - last.at < steadyMs ? last.count + 1 : 0;
    deaths.set(service.name, { at: Date.now(), count });
    const seconds = restartPause(count);
    say(
      `✖ ${service.name} 意外退出，${seconds} 秒后重启 · ${service.name} ended with ${describeEnd(end)}, starting it again in ${seconds} s`,
    );
    await pause(seconds * 1000, undefined, { signal });
    await service.start();
    say(`✔ ${service.name} 已恢复 · ${service.name} runs again`);
  };
  const onDeath = (service: Service, end: ProcessEnd): void => {
    if (signal.aborted) return;
    revive(service, end).catch((error: unknown) => {
      if (signal.aborted) return;
      say(explain(error));
      onDeath(service, end);
    });
  };
  return onDeath;
}

/** Seconds to wait before a start, after so many deaths close together before: 1, 2, 4, 8, 16, 30, 30 … */
export function restartPause(earlierDeaths: number): number {
  return Math.min(30, 2 ** earlierDeaths);
}
