// Deflated bytes inflated by the platform. The idea to know: they are handed over as a gzip file (RFC 1952), whose last
// bytes make the platform check the size and the checksum as well.

/** Bytes handed over at a time: deflate gives at most 1032 times as many, which then wait in memory. */
const STEP = 64 * 1024;

/** Identification, method 8 (deflate), no flags, no time, no extra flags, unknown system. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/**
 * Inflates bytes (RFC 1951) to contents of a size in bytes and a CRC-32; undefined where they are no deflate stream, or
 * give other contents.
 */
export async function unpackGzip(
  packed: Uint8Array,
  { size, checksum }: { readonly size: number; readonly checksum: number },
): Promise<Uint8Array | undefined> {
  const contents = new Uint8Array(size);
  const source = stepsOf(packed, trailerOf(size, checksum));
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (length + read.value.length > size) {
        await reader.cancel();
        return undefined;
      }
      contents.set(read.value, length);
      length += read.value.length;
    }
  } catch {
    // Whatever the platform trips over: the bytes are no deflate stream, or not of these contents.
    return undefined;
  }
  return length === size ? contents : undefined;
}

function stepsOf(packed: Uint8Array, trailer: Uint8Array<ArrayBuffer>): ReadableStream<BufferSource> {
  let place = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(Uint8Array.from(HEADER)),
    pull: (controller) => {
      if (place < packed.length) controller.enqueue(packed.slice(place, place + STEP));
      else {
        controller.enqueue(trailer);
        controller.close();
      }
      place += STEP;
    },
  });
}

/** Checksum and size, the lowest byte first. */
function trailerOf(size: number, checksum: number): Uint8Array<ArrayBuffer> {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, checksum, true);
  trailer.setUint32(4, size, true);
  return new Uint8Array(trailer.buffer);
}
