/**
 * A signal that is aborted once somebody asks this process to end: Ctrl-C, SIGTERM, a closed terminal,
 * or the death of the command that started it. Later requests change nothing: the stop is already under way.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  const ask = () => {
    if (controller.signal.aborted) return;
    console.log('\n正在停止 · stopping …');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  // A closed terminal or pipe takes no more lines; that must not tear the services away.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.connected) process.on('disconnect', ask);
  return controller.signal;
}
