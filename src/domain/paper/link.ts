// A paper as the query of an address, so that a link makes it again wherever the decks say the same.
import { hashText } from '../ids';
import { failure, success, type Result } from '../result';
import type { Item } from './item';
import { kindsIn, listed, listIn, numberIn, penaltyText, saidIn } from './linkParts';
import { MOST_ITEMS, MOST_MINUTES, PENALTIES, type PaperRecipe, type PaperSettings } from './paper';

/** A paper that was shared. */
export interface SharedPaper {
  readonly recipe: PaperRecipe;
  /** Of the paper that was shared ({@link fingerprintOf}): another one comes of decks that say something else. */
  readonly fingerprint?: string;
}

/** Which part of a link cannot be read. */
export interface LinkProblem {
  readonly code: 'noSuchLink';
  readonly part: (typeof PARTS)[number];
}

const PARTS = ['seed', 'decks', 'tags', 'items', 'minutes', 'kinds', 'penalty', 'targets', 'paper'] as const;

/** Most points that a link may name: far more than any paper asks. */
const MOST_TARGETS = 5000;

/** The query of a link that makes a paper again, without its "?". */
export function linkOf({ recipe: { settings, seed, targets }, fingerprint }: SharedPaper): string {
  return [
    `seed=${seed}`,
    settingsLinkOf(settings),
    ...(targets === undefined ? [] : [`targets=${listed(targets)}`]),
    ...(fingerprint === undefined ? [] : [`paper=${fingerprint}`]),
  ].join('&');
}

/** The query of a link that says what was chosen for a paper, and leaves to chance what it asks. */
export function settingsLinkOf(settings: PaperSettings): string {
  const { scope, items, minutes, kinds, marking, favoursWeak, isOffRecord } = settings;
  return [
    ...(scope.deckIds.length === 0 ? [] : [`decks=${listed(scope.deckIds)}`]),
    ...(scope.tags.length === 0 ? [] : [`tags=${listed(scope.tags)}`]),
    `items=${items}`,
    ...(minutes === undefined ? [] : [`minutes=${minutes}`]),
    `kinds=${kinds.join(',')}`,
    `penalty=${penaltyText(marking.penalty)}`,
    ...(favoursWeak ? ['weak'] : []),
    ...(isOffRecord ? ['off'] : []),
  ].join('&');
}

/** The paper that the query of a link makes, with or without its "?"; what it does not know of it leaves out. */
export function readLink(query: string): Result<SharedPaper, LinkProblem> {
  const said = saidIn(query);
  const seed = said.get('seed') ?? '';
  if (!/^[0-9A-Za-z]{1,16}$/u.test(seed)) return problem('seed');
  const settings = settingsSaid(said);
  if (!settings.ok) return settings;
  const targets = said.has('targets') ? listIn(said.get('targets') ?? '') : 'none';
  if (targets === undefined || targets.length > MOST_TARGETS) return problem('targets');
  const fingerprint = said.get('paper');
  if (fingerprint !== undefined && !/^[0-9a-z]{11}$/u.test(fingerprint)) return problem('paper');
  return success({
    recipe: { settings: settings.value, seed, ...(targets === 'none' ? {} : { targets }) },
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
}

/** What the query of a link chooses for a paper, as {@link settingsLinkOf} or {@link linkOf} wrote it. */
export function readSettings(query: string): Result<PaperSettings, LinkProblem> {
  return settingsSaid(saidIn(query));
}

function settingsSaid(said: ReadonlyMap<string, string>): Result<PaperSettings, LinkProblem> {
  const deckIds = listIn(said.get('decks') ?? '');
  if (deckIds === undefined) return problem('decks');
  const tags = listIn(said.get('tags') ?? '');
  if (tags === undefined) return problem('tags');
  const items = numberIn(said.get('items') ?? '', MOST_ITEMS);
  if (items === undefined) return problem('items');
  const minutes = said.has('minutes') ? numberIn(said.get('minutes') ?? '', MOST_MINUTES) : 'none';
  if (minutes === undefined) return problem('minutes');
  const kinds = kindsIn(said.get('kinds') ?? '');
  if (kinds === undefined) return problem('kinds');
  const penalty = PENALTIES.find((one) => penaltyText(one) === said.get('penalty'));
  if (penalty === undefined) return problem('penalty');
  return success({
    scope: { deckIds, tags },
    items,
    ...(minutes === 'none' ? {} : { minutes }),
    kinds,
    marking: { penalty },
    favoursWeak: said.has('weak'),
    isOffRecord: said.has('off'),
  });
}

function problem(part: LinkProblem['part']): Result<never, LinkProblem> {
  return failure({ code: 'noSuchLink', part });
}

/** A hash of what a paper asks, in its order, and of what is right: the same paper has the same one on every device. */
export function fingerprintOf(items: readonly Item[]): string {
  return hashText(items.map((item) => JSON.stringify(saidBy(item))).join('\n'));
}

function saidBy(item: Item): readonly unknown[] {
  const { kind, id, stem, about, tests } = item;
  const asked = [kind, id, stem, about ?? '', tests.map(({ text }) => text)];
  switch (item.kind) {
    case 'choice':
      return [...asked, item.passage ?? '', item.options, item.key];
    case 'statements':
      return [...asked, item.statements.map(({ text }) => text), item.options, item.key];
    case 'pairs':
      return [...asked, item.labels, item.texts, item.key];
    case 'order':
      return [...asked, item.entries, item.key];
    case 'cloze':
      return [...asked, item.passage];
    case 'short':
    case 'long':
      return asked;
  }
}
