// Grading: written first, then the next card. The event id is made before the write, so a grade that is tried again
// after trouble is stored once; another grade pressed instead takes back the first, should that have been kept after all.
import { pointIdsOf } from '../domain/deck/slots';
import type { CardId, EventId } from '../domain/ids';
import { askedPoints } from '../domain/review/askedPoints';
import { decide, outcomeOf, type PointDecision, type Showing } from '../domain/review/decide';
import type { Grade, ReviewEvent, Undone } from '../domain/review/event';
import { becomesLeech, comesToLeechMoment, lapsesOf } from '../domain/review/leech';
import { answered, removed } from '../domain/session/serve';
import { studyDayOf } from '../domain/studyDay';
import { changeCards, type CardChange, type NewStep } from '../storage/changeCards';
import type { CardRow, StepRow } from '../storage/schema';
import type { Notice } from './appState';
import { buriedAmong, burialsOf, siblingsToBury, type Burial } from './burials';
import { takeRows } from './dueLoads';
import {
  makeEventId,
  optionsOf,
  perform,
  todayOf,
  written,
  type Engine,
  type Session,
  type Stamp,
} from './engine';
import { showingOf, type Revealed } from './revealing';
import { rememberElsewhere } from './secondSentinel';
import { queueCardOfId, reloadSession, show } from './session';
import { follow, recordStep, tellNotKept } from './steps';

const LONGEST_MS = 60_000;
// Most grades are kept sooner: drawing the busy look for them would only delay the next card.
const BUSY_AFTER_MS = 150;

/** A grade that was pressed, and those pressed before it of which nobody knows whether they were kept. */
interface Attempt {
  readonly shownAtMs: number;
  readonly cardId: CardId;
  /** The answer as text: button and points marked. */
  readonly answer: string;
  readonly id: EventId;
  readonly atMs: number;
  /** Of the suspension that comes with the grade when the card becomes a leech. */
  readonly leech: Stamp;
  readonly insteadOf: readonly Undone[];
  readonly burials: readonly Burial[];
}

const attemptOf = new WeakMap<Engine, Attempt>();

/** Grades the card on screen, or tries again to keep its grade. */
export async function grade(engine: Engine, pressed: Grade): Promise<void> {
  const { session } = engine;
  const { stage } = engine.store.getState().study;
  if (session === undefined || stage.kind !== 'revealed' || engine.isSaving) return;
  const showing = showingOf(engine, stage.card);
  if (showing === undefined || stage.revealedPoints < stage.card.asked.length) return;
  engine.isSaving = true;
  const cancel = engine.ports.after(BUSY_AFTER_MS, () =>
    show(engine, session, { ...stage, saving: 'saving' }),
  );
  const attempt = attemptAt(engine, session, stage, pressed);
  const decideNow = session.chosen?.decide ?? decide;
  const step = stepOf(engine, session, stage, attempt, decideNow(showing, stage.missed, pressed));
  const change = changeOf(session, stage, showing, attempt, step, pressed);
  const burials = burialsOf(engine, session, stage.card, attempt.burials);
  const result = await perform(engine, (database) =>
    changeCards(database, engine.scheduler, [change, ...burials], kept(step)),
  );
  cancel();
  engine.isSaving = false;
  if (!result.ok) {
    const { code } = result.failure;
    show(engine, session, { ...stage, saving: code === 'slow' ? 'unanswered' : 'failed' });
    return tellNotKept(engine, session, result.failure);
  }
  attemptOf.delete(engine);
  written(engine, result.value.marker);
  rememberElsewhere(engine);
  // A backup that cannot be begun now is begun after another grade.
  void import('./backup/backingUp').then(
    ({ backUpSoon }) => backUpSoon(engine),
    () => undefined,
  );
  const missed = step.showing.asked - step.showing.recalled;
  const notice = noticeOf(engine, stage, result.value.rows[0], pressed, missed);
  const { rows } = result.value;
  await advance(engine, session, stage, step, { rows, buried: buriedAmong(rows, attempt.burials) }, notice);
}

function attemptAt(engine: Engine, session: Session, stage: Revealed, pressed: Grade): Attempt {
  const { cardId, shownAtMs } = stage.card;
  const answer = [pressed, ...stage.missed].join(' ');
  const last = attemptOf.get(engine);
  const isSameCard = last?.cardId === cardId && last.shownAtMs === shownAtMs;
  if (isSameCard && last.answer === answer) return last;
  const replaced = isSameCard ? [last.id, last.leech.id].map((id) => undoing(engine, id)) : [];
  const insteadOf = isSameCard ? [...last.insteadOf, ...replaced] : [];
  const stamp = makeEventId(engine);
  const leech = makeEventId(engine);
  // An answer that does not count changes no other card either.
  const siblings = session.chosen?.reschedules === false ? [] : siblingsToBury(engine, session, stage.card);
  const burials = siblings.map((id): Burial => {
    const before = isSameCard ? last.burials.find((burial) => burial.cardId === id) : undefined;
    const replacing = before === undefined ? [] : [...before.insteadOf, undoing(engine, before.id)];
    return { cardId: id, insteadOf: replacing, ...makeEventId(engine) };
  });
  const attempt = { cardId, shownAtMs, answer, insteadOf, ...stamp, leech, burials };
  attemptOf.set(engine, attempt);
  return attempt;
}

function undoing(engine: Engine, target: EventId): Undone {
  return { kind: 'undone', target, day: todayOf(engine), ...makeEventId(engine) };
}

type GradeStep = Omit<StepRow, 'id' | 'undone'> & { readonly showing: NonNullable<StepRow['showing']> };

function stepOf(
  engine: Engine,
  session: Session,
  { card }: Revealed,
  { id, atMs }: Attempt,
  decisions: readonly PointDecision[],
): GradeStep {
  return {
    name: 'grade',
    day: todayOf(engine),
    atMs,
    events: [{ cardId: card.cardId, top: id }],
    showing: {
      asked: card.asked.length,
      recalled: decisions.filter(({ grade }) => grade !== 'again').length,
      tookMs: Math.min(LONGEST_MS, Math.max(0, engine.ports.nowMs() - card.shownAtMs)),
      cutoffMs: session.serve.cutoffMs,
    },
    ...(session.chosen === undefined ? {} : { chosen: session.chosen.id }),
  };
}

function kept({ events: _events, ...step }: GradeStep): NewStep {
  return step;
}

function changeOf(
  session: Session,
  stage: Revealed,
  showing: Showing,
  { id, atMs, leech, insteadOf }: Attempt,
  step: GradeStep,
  pressed: Grade,
): CardChange {
  const { card, missed } = stage;
  const { nowMs, clock } = showing;
  const pointIds = pointIdsOf(card.note, card.cardId);
  const untilMs = session.served?.askUntilMs ?? nowMs;
  const decideNow = session.chosen?.decide ?? decide;
  const counts = session.chosen?.reschedules !== false;
  return {
    card: { id: card.cardId, deckId: card.deckId, noteId: card.note.id, pointIds },
    insteadOf,
    // Decided on the state found in the transaction: another tab may have graded the card a moment ago.
    decide: (state) => {
      const isSame = state.reviews === card.state.reviews;
      const asked = isSame ? card.asked : askedPoints(pointIds, state, nowMs, untilMs, clock);
      const outcomes = decideNow({ ...showing, state, asked }, missed, pressed).map(outcomeOf);
      const { tookMs } = step.showing;
      const day = studyDayOf(nowMs, clock);
      const graded: ReviewEvent = {
        kind: 'graded',
        id,
        atMs,
        day,
        grade: pressed,
        outcomes,
        tookMs,
        mode: counts ? 'study' : 'cram',
      };
      const { leechAction, leechThreshold } = showing.options;
      if (!counts || leechAction !== 'suspend' || !becomesLeech(state, outcomes, leechThreshold))
        return [graded];
      return [graded, { kind: 'suspended', day, ...leech }];
    },
  };
}

async function advance(
  engine: Engine,
  session: Session,
  stage: Revealed,
  step: GradeStep,
  done: { readonly rows: readonly CardRow[]; readonly buried: readonly CardId[] },
  notice: Notice,
): Promise<void> {
  const { cardId } = stage.card;
  takeRows(session, done.rows);
  recordStep(session, { ...step, undone: 0 });
  const isSuspended = session.rows.get(cardId)?.state.suspended === true;
  const card = isSuspended ? undefined : queueCardOfId(engine, session, cardId);
  session.serve = answered(removed(session.serve, done.buried, 'buried'), {
    cardId,
    card,
    nowMs: engine.ports.nowMs(),
  });
  await follow(engine, session, notice, async (database) => {
    if (session.serve.day !== todayOf(engine)) await reloadSession(engine, database, session);
  });
}

function noticeOf(
  engine: Engine,
  stage: Revealed,
  row: CardRow | undefined,
  pressed: Grade,
  missed: number,
): Notice {
  const deck = engine.session?.decks.get(stage.card.deckId);
  const before = lapsesOf(stage.card.state);
  const lapses = row === undefined ? 0 : lapsesOf(row.state);
  const threshold = deck === undefined ? 0 : optionsOf(engine, deck).leechThreshold;
  if (comesToLeechMoment(before, lapses, threshold)) {
    return { kind: 'leech', isSuspended: row?.state.suspended === true };
  }
  return { kind: 'graded', grade: pressed, missed };
}
