// Sums that packages carry of media and of notes.

/** The SHA-1 of some bytes (20 bytes); undefined on pages that were not loaded safely, to which browsers give no such sums. */
export async function sha1Of(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (subtle === undefined) return undefined;
  return new Uint8Array(await subtle.digest('SHA-1', new Uint8Array(bytes)));
}
