// The voices that read aloud. Only those on this device: others would send the text over the network.

/** The voices on this device; none where the browser has none, or has not listed them yet. */
export function localVoices(): readonly SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in window)) return [];
  return window.speechSynthesis.getVoices().filter(({ localService }) => localService);
}

/** Whether something can be read aloud now. */
export function canReadAloud(): boolean {
  return localVoices().length > 0;
}

/** The voice for a language ("de"); undefined when there is none, and then nothing is to be read in a wrong one. */
export function voiceFor(language: string | undefined): SpeechSynthesisVoice | undefined {
  const voices = localVoices();
  const standard = voices.find((voice) => voice.default) ?? voices[0];
  if (language === undefined) return standard;
  const isOf = ({ lang }: SpeechSynthesisVoice): boolean => lang.toLowerCase().split(/[-_]/u)[0] === language;
  return standard !== undefined && isOf(standard) ? standard : voices.find(isOf);
}

/** Calls back once the browser has listed its voices: at once, or when it says so; returns what cancels it. */
export function whenVoicesListed(call: () => void): () => void {
  const { speechSynthesis } = window;
  if (speechSynthesis === undefined || localVoices().length > 0) {
    call();
    return () => undefined;
  }
  speechSynthesis.addEventListener('voiceschanged', call, { once: true });
  return () => speechSynthesis.removeEventListener('voiceschanged', call);
}

/** Says nothing more of what was to be said. */
export function silence(): void {
  window.speechSynthesis?.cancel();
}
