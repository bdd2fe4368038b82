// A checksum over a packed history, so that damage inside a row is found when it is read.

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 (ISO-HDLC, as in zip and PNG) of some bytes, as a whole number from 0 to 2^32 - 1. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = -1;
  // By index: a loop over the values takes twice as long, and every due card is checked at each start.
  for (let index = 0; index < bytes.length; index += 1) {
    sum = (TABLE[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ -1) >>> 0;
}
