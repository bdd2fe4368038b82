// Bytes as text, the way JSON files carry them.

const PART = 0x8000;

// Pure, and there in pages, workers and Node alike, though only the types of the DOM tell of them.
declare function btoa(binary: string): string;
declare function atob(text: string): string;

/** Bytes as Base64 (RFC 4648). */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  // In parts, since a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += PART) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PART));
  }
  return btoa(binary);
}

/** The bytes of a Base64 text (RFC 4648); undefined when it is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return undefined;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  // By index: a call for each of millions of bytes takes ten times as long.
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
