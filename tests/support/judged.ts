// A table of answers that were judged by hand, in a notation of one line a case (see tests/unit/judgedAnswers.ts), and how far
// marking agrees with it.
import { markAnswer, readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { Verdict } from '../../src/domain/paper/marking/mark';
import type { SourceDeck } from '../../src/domain/paper/source';
import { cardAsking } from './paperSources';

/** What may be said of a point, and whether the answer is against it. */
interface Judged {
  readonly fair: readonly Verdict[];
  readonly isNeverRecalled: boolean;
}

/** An answer with what was judged of each point asked. */
export interface JudgedAnswer {
  readonly group: string;
  readonly card: string;
  /** From 1; undefined where all points of the card are asked. */
  readonly point: number | undefined;
  readonly judged: readonly Judged[];
  readonly answer: string;
}

/** A deck as a document, the beginnings of its questions by the words that its table calls them, and the answers. */
export interface JudgedDeck {
  readonly name: string;
  readonly document: string;
  readonly cards: Readonly<Record<string, string>>;
  readonly answers: readonly JudgedAnswer[];
}

/** What marking said of one point of a judged answer. */
export interface Compared {
  readonly group: string;
  readonly agrees: boolean;
  readonly isWronglyRecalled: boolean;
  /** Whether something of it was there to be found or to be refused: not a point that the answer leaves out. */
  readonly isTouched: boolean;
  /** The case in one line. */
  readonly line: string;
}

/** Reads a table; throws at a line that is no case. */
export function readJudged(table: string): readonly JudgedAnswer[] {
  let group = '';
  return table.split('\n').flatMap((line): readonly JudgedAnswer[] => {
    if (line.startsWith('= ')) group = line.slice(2);
    if (line === '' || line.startsWith('= ')) return [];
    const [where = '', verdicts = '', ...rest] = line.split('|').map((cell) => cell.trim());
    const [card = '', point] = where.split('.');
    const judged = verdicts.split(' ').map(judgedOf);
    const answer = rest.join('|').split(' / ').join('\n');
    return [{ group, card, point: point === undefined ? undefined : Number(point), judged, answer }];
  });
}

/** Marks all answers of a table against the cards that `names` calls by the beginnings of their questions. */
export function compareJudged(
  table: readonly JudgedAnswer[],
  deck: SourceDeck,
  names: Readonly<Record<string, string>>,
): readonly Compared[] {
  const knowledge = readKnowledge(deck.cards);
  return table.flatMap(({ group, card: name, point, judged, answer }) => {
    const card = cardAsking(deck, names[name] ?? `no card called ${name}`);
    const asked = card.points.filter((_, index) => point === undefined || index === point - 1);
    if (asked.length !== judged.length) throw new Error(`${name} asks ${asked.length} points: ${answer}`);
    const { points } = markAnswer(answer, asked, knowledge, card.question);
    return judged.map(({ fair, isNeverRecalled }, index): Compared => {
      const said = points[index]?.verdict ?? 'missed';
      const place = `${name}.${point ?? index + 1}`;
      return {
        group,
        agrees: fair.includes(said),
        isWronglyRecalled: isNeverRecalled && said === 'recalled',
        isTouched: isNeverRecalled || fair.includes('recalled') || fair.includes('partly'),
        line: `${group}: ${place} is ${said}, not ${fair.join(' or ')}: ${answer.replaceAll('\n', ' / ')}`,
      };
    });
  });
}

/** The share of those that agree, 0 to 1. */
export function agreement(compared: readonly Compared[]): number {
  return compared.filter(({ agrees }) => agrees).length / compared.length;
}

/** What agrees, in one line, and one line for each that does not. */
export function reportOf(compared: readonly Compared[]): string {
  const touched = compared.filter(({ isTouched }) => isTouched);
  const shares = [compared, touched].map(
    (some) => `${(100 * agreement(some)).toFixed(1)} % of ${some.length}`,
  );
  const off = compared.filter(({ agrees }) => !agrees).map(({ line }) => line);
  return [`${shares[0]} verdicts agree; ${shares[1]} where the answer touches the point`, ...off].join('\n');
}

function judgedOf(letters: string): Judged {
  const isNeverRecalled = letters === 'n';
  const fair = [...(isNeverRecalled ? 'pm' : letters)].map((letter) => {
    const verdict = VERDICTS[letter];
    if (verdict === undefined) throw new Error(`no verdict is called "${letters}"`);
    return verdict;
  });
  return { fair, isNeverRecalled };
}

const VERDICTS: Readonly<Record<string, Verdict>> = { r: 'recalled', p: 'partly', m: 'missed' };

/**
 * Reads a file of `tests/judged`: documents, each from a line "# Subject" on, with a line "= verdicts | kind | answer" for each judged
 * answer below its question; " / " parts the lines of an answer.
 */
export function readJudgedFile(text: string): readonly JudgedDeck[] {
  return text
    .split(/^(?=# )/mu)
    .filter((part) => part !== '')
    .map((part) => {
      const lines = part.split('\n');
      const answers: JudgedAnswer[] = [];
      let card = '';
      for (const line of lines) {
        if (line.startsWith('Q: ')) card = line.slice(3);
        const [, verdicts = '', group = '', answer = ''] =
          /^= ([^|]*) \| ([^|]*) \| ?(.*)$/u.exec(line) ?? [];
        if (verdicts === '') continue;
        const judged = verdicts.split(' ').map(judgedOf);
        answers.push({ group, card, point: undefined, judged, answer: answer.split(' / ').join('\n') });
      }
      const document = lines.filter((line) => !line.startsWith('= ')).join('\n');
      const cards = Object.fromEntries(answers.map((answer) => [answer.card, answer.card]));
      return { name: lines[0]?.slice(2) ?? '', document, cards, answers };
    });
}
