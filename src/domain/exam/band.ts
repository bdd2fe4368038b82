// An expected score with the band that the score will probably fall in.
import type { CardId } from '../ids';
import { likelyRecall, missOf, type Calibration, type PredictedPoint } from './calibration';

/** An expected share of marks, 0 to 1, with the band it is likely (four times in five) to fall in. */
export interface Score {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** A point that is asked. Marks are in any unit: a score is the share of all of them. */
export interface BandPoint extends PredictedPoint {
  readonly cardId: CardId;
}

const HELD = 0.8;

// How alike the chances of two points of a card are. Nothing is known of it here; test theory calls questions locally dependent
// from a residual correlation of 0.2 on (Yen's Q3; Christensen, Makransky and Horton 2017).
const WITHIN_CARD = 0.2;

/**
 * The score to expect of points, those of a card one behind the other. The expected score is what FSRS says; around it the score
 * varies by chance (points are recalled or not, those of a card somewhat together) and by what predictions miss, which all points
 * share. Where the history shows recall below or above the prediction, the band moves that way; it always holds what is expected.
 */
export function bandOf(points: Iterable<BandPoint>, calibration: Calibration): Score {
  const all = [...points];
  let [marks, expected] = [0, 0];
  let [ofPoints, ofCards, ofCard] = [0, 0, 0];
  let cardId: CardId | undefined;
  for (const point of all) {
    marks += point.marks;
    expected += point.marks * point.recall;
    if (point.cardId !== cardId) {
      ofCards += ofCard ** 2;
      ofCard = 0;
      cardId = point.cardId;
    }
    const recall = likelyRecall(calibration, point.recall);
    const chance = point.marks * Math.sqrt(Math.max(0, recall * (1 - recall)));
    ofPoints += chance ** 2;
    ofCard += chance;
  }
  ofCards += ofCard ** 2;
  if (!(marks > 0)) return { expected: 0, low: 0, high: 0 };
  const { shift, doubt } = missOf(calibration, all);
  const chance = (1 - WITHIN_CARD) * ofPoints + WITHIN_CARD * ofCards;
  return around(expected / marks, shift / marks, Math.sqrt(chance + doubt ** 2) / marks);
}

// The middle four fifths of a normal distribution; where what is expected lies outside, stretched to it, with the other end
// giving up as much.
function around(expected: number, shift: number, deviation: number): Score {
  const middle = expected + shift;
  const tail = (1 - HELD) / 2;
  const [below, above] =
    deviation > 0 ? [shareBelow(-shift / deviation), shareBelow(shift / deviation)] : [tail, tail];
  const low = middle + deviation * quantile(above < tail ? 2 * tail - above : tail);
  const high = middle - deviation * quantile(below < tail ? 2 * tail - below : tail);
  return { expected, low: held(Math.min(low, expected)), high: held(Math.max(high, expected)) };
}

function held(share: number): number {
  return Math.min(1, Math.max(0, share));
}

// The standard normal distribution, to 0.0002 (Bowling et al. 2009), and its quantiles from 0.1 to 0.2, to 0.003 (Tukey's lambda).
function shareBelow(value: number): number {
  return 1 / (1 + Math.exp(-1.5976 * value - 0.07056 * value ** 3));
}

function quantile(below: number): number {
  return (below ** 0.135 - (1 - below) ** 0.135) / 0.1975;
}
