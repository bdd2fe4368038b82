// The sums that a backup carries.

/** The SHA-256 of some bytes in hexadecimal digits. Rejects on pages that were not loaded safely, to which browsers give no such sums. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const isPlain = bytes.buffer instanceof ArrayBuffer;
  const view = isPlain ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes.slice();
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', view as Uint8Array<ArrayBuffer>));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
