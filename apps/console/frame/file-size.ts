/** The size of a file (bytes) for people: `320 KB`, `3.2 MB`, never broken between number and unit. */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${Math.max(1, Math.round(kilobytes))}\u00a0KB`
    : `${(kilobytes / 1024).toFixed(1)}\u00a0MB`;
}
