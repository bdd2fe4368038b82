// Bytes and histories out of JSON.
import type { CardId } from '../../domain/ids';
import type { ReviewEvent } from '../../domain/review/event';
import { readHistory } from '../../domain/review/historyCodec';
import { isWholeHistory } from '../../domain/review/packHistory';
import { bytesOfBase64 } from '../../domain/base64';
import { ReadError } from '../readFailure';

/** The events of a packed history in Base64. Throws a ReadError when it cannot be unpacked. */
export function eventsOf(base64: string, cardId: CardId): readonly ReviewEvent[] {
  const bytes = bytesOf(base64, `history of ${cardId}`);
  if (!isWholeHistory(bytes)) throw new ReadError('damaged', `history of ${cardId}`);
  try {
    return readHistory(bytes);
  } catch (error) {
    // Events that are whole in length may still hold bytes that are none of protobuf.
    throw new ReadError('damaged', `history of ${cardId}: ${String(error)}`);
  }
}

/** Bytes in Base64. Throws a ReadError when it is none. */
export function bytesOf(base64: string, what: string): Uint8Array {
  const bytes = bytesOfBase64(base64);
  if (bytes === undefined) throw new ReadError('damaged', what);
  return bytes;
}
