// The seal of a backup: the comment at the end of its archive, which names the sum of all bytes before it. So a changed bit is
// noticed wherever it is, also where the archive itself has no sums.
import { sha256Of } from './sha256';

const SEAL = 'pointwise-backup sha256:';
const SEAL_BYTES = SEAL.length + 64;
const LENGTH_BYTES = 2;

/** An archive without a comment, with its seal put on. */
export async function sealed(archive: Uint8Array): Promise<Uint8Array> {
  const bytes = new Uint8Array(archive.length + SEAL_BYTES);
  bytes.set(archive);
  // The last field of an archive is the length of its comment.
  new DataView(bytes.buffer).setUint16(archive.length - LENGTH_BYTES, SEAL_BYTES, true);
  const sum = await sha256Of(bytes.subarray(0, archive.length));
  bytes.set(new TextEncoder().encode(SEAL + sum), archive.length);
  return bytes;
}

/** Whether a file ends in a seal, and it is unbroken. */
export async function isSealed(file: Uint8Array): Promise<boolean> {
  const end = file.length - SEAL_BYTES;
  if (end < 0) return false;
  const seal = new TextDecoder().decode(file.subarray(end));
  return seal === SEAL + (await sha256Of(file.subarray(0, end)));
}
