// Bytes of a text file as text: the encoding is taken from a mark at the start, else from what the bytes can be.
// The idea to know: line ends become "\n" and the mark goes, so that no reader behind this one sees either.
import { decodeOld, guessEncoding } from './guessEncoding';
import type { OldEncoding } from './oldEncodings';
import { LARGEST_TEXT, ReadError } from './readFailure';

type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly text: string;
  /** The encoding that nothing in the file tells, where it had to be guessed. */
  readonly guessed: OldEncoding | undefined;
}

/**
 * Reads bytes as text, whatever they are. Throws a ReadError ("tooLarge") for more bytes than `largest`.
 */
export function decodeText(bytes: Uint8Array, largest = LARGEST_TEXT): DecodedText {
  if (bytes.length > largest) throw new ReadError('tooLarge', 'text file');
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding === undefined) return decodeNarrow(bytes);
  // The mark is removed by the decoder.
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: withPlainLineEnds(text), guessed: undefined };
}

/** Whether bytes are a text rather than a file of some program: no NUL, and hardly any other control character. */
export function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const encoding = markedEncoding(sample) ?? wideEncoding(sample);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return true;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (isControl(byte)) controls += 1;
  }
  return controls * MOST_CONTROLS <= sample.length;
}

const SAMPLE_BYTES = 65_536;
/** One control character in so many bytes is an accident; more of them are a program's. */
const MOST_CONTROLS = 50;

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;
}

function markedEncoding(bytes: Uint8Array): UnicodeEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Of a text in UTF-16 without a mark, this share of the high bytes is zero at least: Latin letters, blanks, line ends. */
const LEAST_ZEROS = 0.3;
const LEAST_PAIRS = 4;

/** UTF-16 without a mark: zeros in every other place, and nowhere else. */
function wideEncoding(bytes: Uint8Array): UnicodeEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const pairs = Math.floor(sample.length / 2);
  if (bytes.length % 2 !== 0 || pairs < LEAST_PAIRS) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [atEven = 0, atOdd = 0] = zeros;
  if (atEven === 0 && atOdd >= pairs * LEAST_ZEROS) return 'utf-16le';
  if (atOdd === 0 && atEven >= pairs * LEAST_ZEROS) return 'utf-16be';
  return undefined;
}

function decodeNarrow(bytes: Uint8Array): DecodedText {
  const text = wholeUtf8(bytes) ?? mostlyUtf8(bytes);
  if (text !== undefined) return { text: withPlainLineEnds(text), guessed: undefined };
  const guessed = guessEncoding(bytes);
  return { text: withPlainLineEnds(decodeOld(bytes, guessed)), guessed };
}

function wholeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whole letters of UTF-8 hardly ever come by chance: so many of them, and so many for each damaged one, make a text UTF-8. */
const LEAST_LETTERS = 2;
const LEAST_LETTERS_FOR_DAMAGED = 3;

function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('utf-8');
  // A letter that the end of the file cuts is held back by the decoder here, and so it is not counted.
  const text = decoder.decode(bytes, { stream: true });
  let whole = 0;
  let damaged = 0;
  for (const letter of text) {
    if (letter === '\ufffd') damaged += 1;
    else if (letter > '\u007f') whole += 1;
  }
  const isUtf8 = whole >= LEAST_LETTERS && whole >= damaged * LEAST_LETTERS_FOR_DAMAGED;
  return isUtf8 ? text + decoder.decode() : undefined;
}

/** A text with "\n" at its line ends, whatever system it comes from. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}
