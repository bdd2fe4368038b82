// What a finished page covered and missed, by question: the points as they are in the decks now, with what was found when it was
// finished.
import type { CardId, PointId } from '../../../domain/ids';
import type { BlankPage } from '../../../domain/paper/paper';
import type { Coverage } from '../../../state/react';

/** How a point stands; one covered in part was missed. */
export type Standing = 'covered' | 'partly' | 'missed';

/** A question of the map. */
export interface MapQuestion {
  readonly cardId: CardId;
  readonly question: string;
  readonly points: readonly {
    readonly id: PointId;
    readonly label?: string;
    readonly text: string;
    readonly standing: Standing;
  }[];
  readonly covered: number;
}

/** The map, and how many points of the page are gone from the decks since. */
export interface CoverageMap {
  readonly questions: readonly MapQuestion[];
  readonly gone: number;
}

/** Points that came to the decks since are left out, and so are questions without any other. */
export function coverageMap(
  { questions }: Pick<Coverage, 'questions'>,
  { covered, missed }: Pick<NonNullable<BlankPage['finished']>, 'covered' | 'missed'>,
): CoverageMap {
  const isCovered = new Set(covered);
  const isMissed = new Set(missed);
  const mapped = questions
    .map(({ cardId, question, points }): MapQuestion => {
      const known = points.flatMap(({ verdict, ...point }) => {
        if (isCovered.has(point.id)) return { ...point, standing: 'covered' as const };
        if (!isMissed.has(point.id)) return [];
        return { ...point, standing: verdict === 'partly' ? ('partly' as const) : ('missed' as const) };
      });
      const count = known.filter(({ standing }) => standing === 'covered').length;
      return { cardId, question, points: known, covered: count };
    })
    .filter(({ points }) => points.length > 0);
  const found = mapped.reduce((sum, { points }) => sum + points.length, 0);
  return { questions: mapped, gone: Math.max(0, covered.length + missed.length - found) };
}
