// The commands of papers before anything of them is loaded: each loads what it needs. The worker answers behind the commands before
// it, so that it sees what they wrote; only what is handed in holds up the commands after it, which must see it marked.
import { behind, resultOf, type Engine } from '../engine';
import { keepWork } from './keepingWork';
import type { PaperCommands } from './paperState';

const loadReading = () => import('./readingPapers');
const loadStarting = () => import('./starting');
const loadSubmitting = () => import('./submitting');
const loadRevising = () => import('./revising');
const loadRuling = () => import('./rulingItems');
const loadTaking = () => import('./taking');
const loadMisses = () => import('./studyMisses');
const loadBlank = () => import('./blankPages');

/** The commands on an engine. They never throw. */
export function paperCommands(engine: Engine): PaperCommands {
  return {
    readPaperChoices: () => behind(engine, loadReading, (part) => part.readPaperChoices(engine)),
    readPaperSupport: (scope) => behind(engine, loadReading, (part) => part.readPaperSupport(engine, scope)),
    readPapers: () => resultOf(engine, loadReading, (part) => part.readPapers(engine)),
    startPaper: (...given) => behind(engine, loadStarting, (part) => part.startPaper(engine, ...given)),
    startBlankPage: (...given) =>
      behind(engine, loadStarting, (part) => part.startBlankPage(engine, ...given)),
    readPaper: (id) => resultOf(engine, loadReading, (part) => part.readPaper(engine, id)),
    workOnItem: (id, itemId, work) => keepWork(engine, id, { work: { [itemId]: work } }),
    moveTo: (id, at, isClockHidden) => keepWork(engine, id, { at, isClockHidden }),
    submitPaper: (id) => resultOf(engine, loadSubmitting, (part) => part.submitPaper(engine, id)),
    ruleItem: (...given) => resultOf(engine, loadRevising, (part) => part.ruleItem(engine, ...given)),
    ruleItemGood: (ruling) => resultOf(engine, loadRuling, (part) => part.ruleItemGood(engine, ruling)),
    overruleMark: (...given) => resultOf(engine, loadRevising, (part) => part.overruleMark(engine, ...given)),
    setRecord: (...given) => resultOf(engine, loadRevising, (part) => part.setRecord(engine, ...given)),
    removePaper: (id) => resultOf(engine, loadTaking, (part) => part.removePaper(engine, id)),
    keepPaper: (paper) => resultOf(engine, loadTaking, (part) => part.keepPaper(engine, paper)),
    studyMisses: (id) => behind(engine, loadMisses, (part) => part.studyMisses(engine, id)),
    writeBlankPage: (id, text) => keepWork(engine, id, { text }),
    coverWith: (...given) => behind(engine, loadBlank, (part) => part.coverWith(engine, ...given)),
    finishBlankPage: (id) => resultOf(engine, loadBlank, (part) => part.finishBlankPage(engine, id)),
    markWritten: (...given) => behind(engine, loadRuling, (part) => part.markWritten(engine, ...given)),
    ruleWording: (...given) => resultOf(engine, loadRuling, (part) => part.ruleWording(engine, ...given)),
  };
}
