// Reads the card on screen aloud with a voice of this device. Loaded when it is asked for or chosen in Settings. The idea to know:
// the browser keeps one queue of what is to be said, so whoever leaves the card empties it.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Options } from '../../domain/options';
import type { StudyStage } from '../../state/react';
import { languageOf } from './languageOf';
import { spokenOf } from './spokenText';
import { silence, voiceFor, whenVoicesListed } from './voices';

interface ReadAloudProps {
  readonly stage: StudyStage;
  /** Another number with every card. */
  readonly turn: number;
  readonly automatic: Options['readAloud'];
  /** How often the learner asked for it on this visit. */
  readonly asked: number;
}

/** Draws nothing. It falls silent when the card changes and when the page is hidden or left. */
export function ReadAloud({ stage, turn, automatic, asked }: ReadAloudProps): null {
  const { question, points } = spokenOf(stage);
  const open = points.length;
  const before = useRef({ turn: Number.NaN, open });

  const onCard = useEffectEvent(() => {
    const { current } = before;
    const isNew = current.turn !== turn;
    const fresh = points.slice(current.open);
    before.current = { turn, open };
    if (isNew) silence();
    if (automatic === 'nothing') return;
    if (isNew && open === 0) say([question]);
    else if (automatic === 'everything') say(fresh);
  });
  const onAsked = useEffectEvent(() => {
    if (asked === 0) return;
    if (window.speechSynthesis?.speaking) silence();
    else say(open === 0 ? [question] : points);
  });

  useEffect(() => whenVoicesListed(() => onCard()), [turn, open]);
  useEffect(() => whenVoicesListed(() => onAsked()), [asked]);
  useEffect(() => {
    const onVisibility = (): void => {
      if (document.hidden) silence();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      silence();
    };
  }, []);
  return null;
}

function say(texts: readonly string[]): void {
  const language = languageOf(texts.join('\n'));
  const voice = voiceFor(language);
  if (voice === undefined) return;
  for (const text of texts) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    window.speechSynthesis.speak(utterance);
  }
}
