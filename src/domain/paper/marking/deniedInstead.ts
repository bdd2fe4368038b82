// A point that denies one thing and says another is turned round by an answer that denies the other one: "on the intensity and not on the
// frequency" for "on the frequency and not on the intensity".
import type { AnswerIndex } from './answerIndex';
import type { WrongFact } from './mark';
import type { FoundPoint } from './standing';
import { denialAt } from './denials';
import type { Placed } from './written';

/** The fault of an answer that denies what a point says and says what it denies; none for most. */
export function deniedInsteadOf(
  { found, written }: FoundPoint,
  sentences: ReadonlySet<number>,
  { tokens, typed }: AnswerIndex,
): readonly WrongFact[] {
  if (!written.clauses.some(({ denies }) => denies)) return [];
  const denied = denyingSegments(written.tokens);
  if (denied.size === 0) return [];
  const deniedThere = denyingSegments(
    tokens.slice(0, typed).filter(({ sentence }) => sentences.has(sentence)),
  );
  const turned = (isDenied: boolean) =>
    found.find(({ unit, hits }) => {
      const places = hits
        .map(({ from }) => tokens[from])
        .filter((token) => sentences.has(token?.sentence ?? -1));
      return (
        !unit.isAsked &&
        denied.has(written.tokens[unit.token]?.segment ?? -1) === isDenied &&
        places.length > 0 &&
        places.every((token) => deniedThere.has(token?.segment ?? -1) !== isDenied)
      );
    });
  const [said, meant] = [turned(false), turned(true)];
  if (said === undefined || meant === undefined) return [];
  return [{ kind: 'negation', said: said.unit.written, instead: meant.unit.written }];
}

/** Segments that begin with a denial: "and not on the intensity". */
function denyingSegments(tokens: readonly Placed[]): ReadonlySet<number> {
  return new Set(
    tokens.flatMap(({ segment, word }, at) => {
      const isFirst = tokens[at - 2]?.segment !== segment;
      return isFirst && !word.endsWith("n't") && denialAt(tokens, at) === 'denies' ? [segment] : [];
    }),
  );
}
