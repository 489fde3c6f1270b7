/** A case gone wrong: its code never ends. */
export async function endless(): Promise<never> {
  for (;;) await Promise.resolve();
}

/** Any other case. */
export async function healthy(): Promise<'done'> {
  return Promise.resolve('done');
}
