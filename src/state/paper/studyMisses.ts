// "Study the misses": a session of the cards of which a paper or a blank page says that something was not known.
import type { CardId } from '../../domain/ids';
import { missedCards } from '../../domain/paper/misses';
import type { KeptPaper } from '../../domain/paper/keptPaper';
import { isUnderWay } from '../../domain/paper/sitting';
import type { PaperId } from '../../domain/paper/paper';
import { failure, success, type Result } from '../../domain/result';
import { readPaper } from '../../storage/papers';
import { perform, type Engine } from '../engine';
import { startDrill } from '../exam/sessions';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';

/** Begins the session, in the order of the paper. */
export async function studyMisses(
  engine: Engine,
  id: PaperId,
): Promise<Result<string, Trouble | 'noSuchPaper' | 'noCards'>> {
  const read = await perform(engine, (database) => readPaper(database, id));
  if (!read.ok) return read;
  const paper = read.value;
  if (paper === undefined || isUnderWay(paper)) return failure('noSuchPaper');
  const cards = await cardsOf(engine, paper);
  return cards.ok ? startDrill(engine, cards.value, paper.title, true) : cards;
}

async function cardsOf(engine: Engine, paper: KeptPaper): Promise<Result<readonly CardId[], Trouble>> {
  if (paper.kind === 'paper') return success(missedCards(paper));
  const missed = paper.finished?.missed ?? [];
  return callPaper(engine, (service, moment) => service.cardsAsking(missed, moment));
}
