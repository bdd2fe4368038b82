// Bytes as text, the way JSON files carry them.

const PART = 0x8000;

/** Bytes as Base64 (RFC 4648). */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  // In parts, since a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += PART) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PART));
  }
  return btoa(binary);
}
