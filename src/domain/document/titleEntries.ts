// A document whose title asks, and whose text answers.
import type { Entry } from './entry';
import type { FrontMatter } from './frontMatter';
import { isBlank } from './lines';
import { endsAsQuestion } from './markers';

/** The entry of a document without any question but the title in its front matter. */
export function titleEntries(front: FrontMatter): readonly Entry[] {
  const { title, titleLine: line, body } = front;
  const asksBelow = body.some(({ text, fence }) => fence === 'none' && endsAsQuestion(text));
  if (title === undefined || line === undefined || !endsAsQuestion(title) || asksBelow) return [];
  if (body.every(isBlank)) return [];
  const question = [{ number: line, indent: 0, text: title, fence: 'none' } as const];
  const first = body[0]?.number ?? line;
  // Like the line of a marker, so that all lines of the answer are aligned with each other.
  const answer = [{ number: first, indent: 0, text: '', fence: 'none' } as const, ...body];
  const answers = [{ line: first, lines: answer }];
  return [{ line, shape: 'card', level: 0, question, answers, remarks: [], tags: [], bothWays: false }];
}
