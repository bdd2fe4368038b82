// Bytes packed with zstd (RFC 8878), unpacked. The idea to know: a decoder that trusts its input can be kept busy for hours
// by a few bytes, so this one works in proportion to what really comes out, and stops at a limit of that.
import { ReadError } from '../../readFailure';
import { corrupt } from './bits';
import type { HuffmanTable } from './huffman';
import { readLiterals } from './literals';
import { FIRST_STATE, runSequences, type SequenceState } from './sequences';

const MAGIC = 0xfd2fb528;
/** The first of sixteen marks of frames that carry something else. */
const SKIPPED = 0x184d2a50;
const LARGEST_BLOCK = 128 * 1024;
const [STORED, REPEATED, COMPRESSED] = [0, 1, 2];

/** What has come out so far; it makes room block by block. */
interface Output {
  bytes: Uint8Array;
  length: number;
  readonly limit: number;
  readonly detail: string;
}

/** What the blocks of a frame share. */
interface Frame {
  /** Where it begins in the output: matches reach no further. */
  readonly start: number;
  readonly largestBlock: number;
  huffman: HuffmanTable | undefined;
  state: SequenceState;
}

interface FrameHeader {
  readonly length: number;
  readonly hasChecksum: boolean;
  readonly largestBlock: number;
  /** Bytes that come out of the frame, where it says so. */
  readonly size: number | undefined;
}

/**
 * Unpacks zstd frames of at most `limit` bytes in all. Throws a ReadError: `tooLarge` over the limit, counted on what
 * really comes out, `damaged` where the bytes are no whole frames. Their own checksums are left to those around them.
 */
export function unpackZstd(packed: Uint8Array, limit: number, detail: string): Uint8Array {
  if (packed.length === 0) throw corrupt();
  const room = Math.min(limit, Math.max(packed.length * 4, LARGEST_BLOCK));
  const output: Output = { bytes: new Uint8Array(room), length: 0, limit, detail };
  for (let place = 0; place < packed.length;) place = readFrame(packed, place, output);
  return output.length === output.bytes.length ? output.bytes : output.bytes.slice(0, output.length);
}

function readFrame(packed: Uint8Array, start: number, output: Output): number {
  const view = new DataView(packed.buffer, packed.byteOffset + start, packed.length - start);
  if (view.byteLength < 8) throw corrupt();
  const magic = view.getUint32(0, true);
  if ((magic & ~15) >>> 0 === SKIPPED) return within(packed, start + 8 + view.getUint32(4, true));
  if (magic !== MAGIC) throw corrupt();
  const { length, hasChecksum, largestBlock, size } = readHeader(view);
  if (size !== undefined) refuseOver(output, size);
  const frame: Frame = { start: output.length, largestBlock, huffman: undefined, state: FIRST_STATE };
  let place = start + length;
  for (let isLast = false; !isLast;) {
    within(packed, place + 3);
    const mark = (packed[place] ?? 0) | ((packed[place + 1] ?? 0) << 8) | ((packed[place + 2] ?? 0) << 16);
    isLast = (mark & 1) === 1;
    const kind = (mark >> 1) & 3;
    const blockSize = mark >> 3;
    if (blockSize > largestBlock) throw corrupt();
    const end = within(packed, place + 3 + (kind === REPEATED ? 1 : blockSize));
    const block = packed.subarray(place + 3, end);
    if (kind === COMPRESSED) readCompressed(block, frame, output);
    else if (kind === STORED || kind === REPEATED) readPlain(block, blockSize, output);
    else throw corrupt();
    place = end;
  }
  if (size !== undefined && output.length - frame.start !== size) throw corrupt();
  return within(packed, place + (hasChecksum ? 4 : 0));
}

function readHeader(view: DataView): FrameHeader {
  const flags = view.getUint8(4);
  const isSingle = (flags & 32) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const sizeAt = 5 + (isSingle ? 0 : 1) + dictionary;
  const length = sizeAt + sizeBytes;
  // Nobody packs packages with dictionaries, which would have to come from elsewhere.
  if ((flags & 8) !== 0 || dictionary !== 0 || length > view.byteLength) throw corrupt();
  const size = sizeBytes === 0 ? undefined : sizeAtPlace(view, sizeAt, sizeBytes);
  const window = isSingle ? (size ?? 0) : windowOf(view.getUint8(5));
  return { length, hasChecksum: (flags & 4) !== 0, largestBlock: Math.min(window, LARGEST_BLOCK), size };
}

function sizeAtPlace(view: DataView, place: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(place);
  if (bytes === 2) return view.getUint16(place, true) + 256;
  return view.getUint32(place, true) + (bytes === 8 ? view.getUint32(place + 4, true) * 2 ** 32 : 0);
}

function windowOf(descriptor: number): number {
  return 2 ** (10 + (descriptor >> 3)) * (1 + (descriptor & 7) / 8);
}

function readPlain(block: Uint8Array, size: number, output: Output): void {
  refuseOver(output, size);
  makeRoom(output, size);
  if (block.length === size) output.bytes.set(block, output.length);
  else output.bytes.fill(block[0] ?? 0, output.length, output.length + size);
  output.length += size;
}

function readCompressed(block: Uint8Array, frame: Frame, output: Output): void {
  const { start, largestBlock } = frame;
  makeRoom(output, largestBlock);
  const literals = readLiterals(block, frame.huffman, largestBlock);
  const ran = runSequences(block.subarray(literals.length), literals.bytes, frame.state, {
    output: output.bytes,
    frame: start,
    place: output.length,
    end: output.length + largestBlock,
  });
  frame.huffman = literals.huffman;
  frame.state = ran.state;
  refuseOver(output, ran.place - output.length);
  output.length = ran.place;
}

function makeRoom(output: Output, bytes: number): void {
  if (output.length + bytes <= output.bytes.length) return;
  const most = output.limit + LARGEST_BLOCK;
  const room = new Uint8Array(Math.min(most, Math.max(output.bytes.length * 2, output.length + bytes)));
  room.set(output.bytes.subarray(0, output.length));
  output.bytes = room;
}

function refuseOver({ length, limit, detail }: Output, bytes: number): void {
  if (length + bytes > limit) throw new ReadError('tooLarge', detail);
}

function within(packed: Uint8Array, place: number): number {
  if (place > packed.length) throw corrupt();
  return place;
}
