// Values for component tests: what the screens see, built around a small deck of its own wording.
// Each builder gives a sensible value and takes what a test cares about.
import type { Point, QaNote } from '../../src/domain/deck/deck';
import { cardIdsOf } from '../../src/domain/deck/slots';
import { textFaceOf } from '../../src/domain/deck/textFace';
import { NEW_CARD_STATE, type PointState } from '../../src/domain/review/cardState';
import type { Grade } from '../../src/domain/review/event';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/studyDay';
import type {
  CardInformation,
  DeckToday,
  FinishedReport,
  GradeButton,
  ShownCard,
  StudyStage,
  StudyTotals,
  StudyView,
  TodayView,
} from '../../src/state/react';

/** The moment at which the pretend app stands still: 9 March 2026, 10:00 UTC. */
export const NOW_MS = Date.UTC(2026, 2, 9, 10);
/** The study day of {@link NOW_MS}. */
export const TODAY = 20_521;

type Revealed = Extract<StudyStage, { kind: 'revealed' }>;

/** A point with an id made from its label. */
export function aPoint(label: string, text: string, more: Partial<Point> = {}): Point {
  return { id: `point-${label.toLowerCase().replaceAll(' ', '-')}`, label, text, ...more };
}

/** A note about a river treaty with four points. */
export function aNote(overrides: Partial<QaNote> = {}): QaNote {
  return {
    kind: 'qa',
    id: 'note-lune',
    question: 'What did the River Lune treaty settle?',
    points: [
      aPoint('Members', 'Avaria, Brenn, Castel and Dorne, the four states on the river.'),
      aPoint('Summer water', 'each member may take a fifth of the flow from June to August.'),
      aPoint('Locks', 'ships of all members pass without a fee, except in flood.'),
      aPoint('Disputes', 'a bench of five judges decides, and its word is final.'),
    ],
    ...overrides,
  };
}

/** The card of {@link aNote}, new, with every point asked. */
export function aCard(overrides: Partial<ShownCard> = {}): ShownCard {
  const note = overrides.note ?? aNote();
  const cardId = cardIdsOf(note)[0] ?? '';
  const face = overrides.face ?? textFaceOf(note, cardId);
  if (face === undefined) throw new Error('give the face of an imported note');
  return {
    cardId,
    deckId: 'rivers',
    deckTitle: 'Rivers and treaties',
    asOf: '2026-03-01',
    source: 'Lecture notes on rivers, week four',
    note,
    face,
    state: NEW_CARD_STATE,
    asked: face.points.map((point) => point.id),
    isNew: true,
    isLeech: false,
    shownAtMs: NOW_MS,
    ...overrides,
  };
}

/** The four buttons of a new card. */
export const NEW_CARD_BUTTONS: readonly GradeButton[] = [
  { grade: 'again', next: { kind: 'delay', ms: MINUTE_MS } },
  { grade: 'hard', next: { kind: 'delay', ms: 5.5 * MINUTE_MS } },
  { grade: 'good', next: { kind: 'delay', ms: 10 * MINUTE_MS } },
  { grade: 'easy', next: { kind: 'days', days: 8 } },
];

/** The study screen in some stage, in the middle of a session. */
export function studyView(stage: StudyStage, overrides: Partial<StudyView> = {}): StudyView {
  return {
    of: undefined,
    stage,
    counters: { new: 3, learning: 2, review: 7 },
    progress: { done: 8, left: 12 },
    minutesLeft: 3,
    canUndo: true,
    canRedo: false,
    turn: 9,
    ...overrides,
  };
}

/** The study screen with a question on it. */
export function askingView(card: ShownCard = aCard(), overrides: Partial<StudyView> = {}): StudyView {
  return studyView({ kind: 'asking', card }, overrides);
}

/** The study screen with an answer on it: nothing missed unless said. */
export function revealedView(stage: Partial<Revealed> = {}, overrides: Partial<StudyView> = {}): StudyView {
  const card = stage.card ?? aCard();
  const missed = stage.missed ?? new Set();
  return studyView(
    {
      kind: 'revealed',
      card,
      missed,
      revealedPoints: card.asked.length,
      buttons: NEW_CARD_BUTTONS,
      missedNext: missed.size > 0 ? { kind: 'delay', ms: MINUTE_MS } : undefined,
      saving: 'no',
      ...stage,
    },
    overrides,
  );
}

/** Totals of a short session. */
export const SOME_TOTALS: StudyTotals = {
  cards: 6,
  reviews: 9,
  pointsAsked: 16,
  pointsRecalled: 13,
  tookMs: 4 * MINUTE_MS,
};

/** The study screen when nothing is left; 5 cards come tomorrow unless said. */
export function finishedView(
  report: Partial<FinishedReport> = {},
  overrides: Partial<StudyView> = {},
): StudyView {
  return studyView(
    {
      kind: 'finished',
      report: {
        today: TODAY,
        readableDeck: 'rivers',
        hiddenNew: 0,
        hiddenReview: 0,
        buriedExist: false,
        nextLearningMin: undefined,
        next: { atMs: NOW_MS + 18 * HOUR_MS, day: TODAY + 1, cards: 5 },
        totals: SOME_TOTALS,
        ...report,
      },
    },
    {
      progress: { done: 9, left: 0 },
      minutesLeft: 0,
      counters: { new: 0, learning: 0, review: 0 },
      ...overrides,
    },
  );
}

/** The screen of a card's memory: studied points, all in review, and a new one. */
export function aCardInformation(overrides: Partial<CardInformation> = {}): CardInformation {
  const note = aNote();
  const studied = note.points.slice(0, -1).map((point, index) => aPointState(point.id, 4 + 9 * index));
  return {
    noteId: 'note-lune',
    title: note.question,
    state: { ...NEW_CARD_STATE, points: studied, reviews: 2, firstDay: TODAY - 5, lastDay: TODAY - 3 },
    retrievability: 0.7,
    points: note.points.map((point) => {
      const state = studied.find((candidate) => candidate.pointId === point.id);
      return {
        id: point.id,
        label: point.label ?? point.text,
        stability: state?.stability,
        difficulty: state?.difficulty,
        retrievability: state && recallAfter(3, state.stability),
        curve: state === undefined ? [] : curveOf(state.stability),
        elapsedDays: state && 3,
      };
    }),
    history: [
      { event: aGraded('good', TODAY - 5, studied), stands: true, early: 0 },
      { event: aGraded('again', TODAY - 4, studied), stands: false, early: 0 },
      { event: aGraded('good', TODAY - 3, studied), stands: true, early: 0 },
    ],
    isLeech: false,
    exams: [],
    ...overrides,
  };
}

/** A point in review with a stability in days, seen three days ago. */
export function aPointState(pointId: string, stability: number): PointState {
  const intervalDays = Math.round(stability);
  const due = { kind: 'day', day: TODAY - 3 + intervalDays } as const;
  const counts = { lapses: 0, reviews: 2, step: 0 };
  return {
    pointId,
    phase: 'review',
    due,
    intervalDays,
    lastDay: TODAY - 3,
    stability,
    difficulty: 5.2,
    ...counts,
  };
}

/** The deck of the pretend app on the Today screen. */
export function aDeckToday(overrides: Partial<DeckToday> = {}): DeckToday {
  return {
    id: 'rivers',
    title: 'Rivers and treaties',
    asOf: '2026-03-01',
    cards: 6,
    points: 16,
    due: { new: 3, learning: 2, review: 7 },
    hidden: { new: 0, review: 0 },
    aside: { buried: 0, suspended: 0, damaged: 0 },
    ...overrides,
  };
}

/** The Today screen of a learner with some history. */
export function aToday(overrides: Partial<TodayView> = {}): TodayView {
  return {
    day: TODAY,
    decks: [aDeckToday()],
    minutes: 4,
    next: undefined,
    hasHistory: true,
    streakDays: 5,
    days: [5, 4, 3, 2, 1].map((ago) => ({ day: TODAY - ago, reviews: 4 + ago })),
    totals: SOME_TOTALS,
    wayBack: undefined,
    exams: [],
    ...overrides,
  };
}

function aGraded(pressed: Grade, day: number, points: readonly PointState[]) {
  const atMs = NOW_MS + (day - TODAY) * DAY_MS;
  const outcomes = points.map(({ pointId, due }, index) => {
    const grade = index === 0 && pressed === 'good' ? 'again' : pressed;
    return { pointId, grade, phase: 'review', step: 0, due } as const;
  });
  return {
    kind: 'graded',
    id: `event-${day}`,
    atMs,
    day,
    grade: pressed,
    outcomes,
    tookMs: 9_000,
    mode: 'study',
  } as const;
}

function recallAfter(days: number, stability: number): number {
  return (1 + (19 / 81) * (days / stability)) ** -0.5;
}

function curveOf(stability: number): readonly { readonly days: number; readonly recall: number }[] {
  return Array.from({ length: 13 }, (_, index) => ({
    days: index * 5,
    recall: recallAfter(index * 5, stability),
  }));
}
