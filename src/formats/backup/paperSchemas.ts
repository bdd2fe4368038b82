// Papers, blank pages and rulings in a backup.
import * as v from 'valibot';
import { ITEM_KINDS } from '../../domain/paper/item';

const text = v.string();
const id = v.pipe(text, v.minLength(1));
const ids = v.array(id);
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A place in a list, from 0. */
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const yes = v.exactOptional(v.literal(true));

const ofEveryItem = {
  id,
  deckId: id,
  deckTitle: text,
  asOf: v.exactOptional(text),
  tags: v.array(text),
  stem: text,
  about: v.exactOptional(text),
  tests: v.array(v.strictObject({ cardId: id, noteId: id, pointId: id, label: v.exactOptional(text), text })),
  bans: v.array(text),
} as const;

const item = v.variant('kind', [
  v.strictObject({
    kind: v.literal('choice'),
    ...ofEveryItem,
    passage: v.exactOptional(text),
    options: v.array(text),
    key: place,
  }),
  v.strictObject({
    kind: v.literal('statements'),
    ...ofEveryItem,
    asks: v.picklist(['which', 'howMany']),
    statements: v.array(v.strictObject({ text, isTrue: v.boolean(), truth: text, pointId: id })),
    options: v.array(text),
    key: place,
  }),
  v.strictObject({
    kind: v.literal('pairs'),
    ...ofEveryItem,
    labels: v.array(text),
    texts: v.array(text),
    key: v.array(place),
  }),
  v.strictObject({
    kind: v.literal('order'),
    ...ofEveryItem,
    entries: v.array(text),
    dates: v.array(text),
    key: v.array(place),
  }),
  v.strictObject({ kind: v.literal('cloze'), ...ofEveryItem, passage: text, accepted: v.array(text) }),
  v.strictObject({ kind: v.literal('short'), ...ofEveryItem }),
  v.strictObject({ kind: v.literal('long'), ...ofEveryItem }),
]);

const answer = v.variant('kind', [
  v.strictObject({ kind: v.literal('chosen'), option: place }),
  v.strictObject({ kind: v.literal('paired'), texts: v.array(v.number()) }),
  v.strictObject({ kind: v.literal('ordered'), entries: v.array(place) }),
  v.strictObject({ kind: v.literal('written'), text }),
]);

const confidence = v.exactOptional(v.picklist(['sure', 'unsure', 'guess']));

const work = v.strictObject({
  answer: v.exactOptional(answer),
  confidence,
  isFlagged: yes,
  atMs: v.exactOptional(moment),
  tookMs: v.number(),
});

const pointMark = v.strictObject({
  pointId: id,
  verdict: v.picklist(['recalled', 'partly', 'missed']),
  coverage: v.number(),
  earned: v.array(v.strictObject({ from: place, to: place })),
  missing: v.array(text),
  wrong: v.array(
    v.strictObject({
      kind: v.picklist(['number', 'date', 'name', 'word', 'negation']),
      said: text,
      instead: text,
    }),
  ),
  by: v.exactOptional(v.picklist(['learner', 'accepted'])),
});

const submitted = v.strictObject({
  atMs: moment,
  marks: v.record(
    id,
    v.strictObject({
      share: v.number(),
      written: v.exactOptional(v.strictObject({ points: v.array(pointMark) })),
    }),
  ),
  grades: v.array(
    v.strictObject({
      cardId: id,
      eventId: id,
      recalled: ids,
      missed: ids,
      tookMs: v.number(),
      confidence,
    }),
  ),
  revisedAtMs: v.exactOptional(moment),
});

const scope = v.strictObject({ deckIds: ids, tags: v.array(text) });
const ofEveryPaper = {
  id,
  title: text,
  editedAtMs: moment,
  broughtBackAtMs: v.exactOptional(moment),
} as const;

const paper = v.strictObject({
  kind: v.literal('paper'),
  ...ofEveryPaper,
  recipe: v.strictObject({
    settings: v.strictObject({
      scope,
      items: v.number(),
      minutes: v.exactOptional(v.number()),
      kinds: v.array(v.picklist(ITEM_KINDS)),
      marking: v.strictObject({ penalty: v.number() }),
      favoursWeak: v.boolean(),
      isOffRecord: v.boolean(),
    }),
    seed: text,
    targets: v.exactOptional(ids),
  }),
  items: v.array(item),
  sitting: v.strictObject({ startedAtMs: moment, at: place, isClockHidden: yes, work: v.record(id, work) }),
  submitted: v.exactOptional(submitted),
});

const blankPage = v.strictObject({
  kind: v.literal('blank'),
  ...ofEveryPaper,
  scope,
  minutes: v.number(),
  startedAtMs: moment,
  text,
  finished: v.exactOptional(v.strictObject({ atMs: moment, covered: ids, missed: ids })),
});

/** A paper or blank page, or that it was taken away. */
export const paperSchema = v.union([
  v.variant('kind', [paper, blankPage]),
  v.strictObject({ id, removedAtMs: moment }),
]);

/** What the learner ruled. */
export const rulingSchema = v.variant('kind', [
  v.strictObject({
    id,
    kind: v.literal('wording'),
    pointId: id,
    wording: text,
    isAccepted: v.boolean(),
    atMs: moment,
  }),
  v.strictObject({
    id,
    kind: v.literal('item'),
    itemId: id,
    bans: v.array(text),
    said: text,
    isBad: v.boolean(),
    atMs: moment,
  }),
]);
