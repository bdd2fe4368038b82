// The commands of papers before anything of them is loaded: each loads what it needs.
import { failure } from '../../domain/result';
import type { Engine } from '../engine';
import type { PaperCommands } from './paperState';

const NOT_YET = async () => failure({ code: 'unavailable' as const });

/** The commands on an engine. They never throw. */
export function paperCommands(_engine: Engine): PaperCommands {
  return {
    readPaperChoices: NOT_YET,
    readPaperSupport: NOT_YET,
    readPapers: NOT_YET,
    startPaper: NOT_YET,
    startBlankPage: NOT_YET,
    readPaper: NOT_YET,
    workOnItem: NOT_YET,
    moveTo: NOT_YET,
    submitPaper: NOT_YET,
    ruleItem: NOT_YET,
    ruleItemGood: NOT_YET,
    overruleMark: NOT_YET,
    setRecord: NOT_YET,
    removePaper: NOT_YET,
    keepPaper: NOT_YET,
    studyMisses: NOT_YET,
    writeBlankPage: NOT_YET,
    coverWith: NOT_YET,
    finishBlankPage: NOT_YET,
    markWritten: NOT_YET,
    ruleWording: NOT_YET,
  };
}
