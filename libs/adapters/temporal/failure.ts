/**
 * What a failed call says, down to the gRPC status beneath it; no payload is in it, so it may be logged.
 */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as { readonly message?: string; readonly cause?: { readonly message?: string } };
  return cause?.message === undefined ? String(message) : `${message}: ${cause.message}`;
}
