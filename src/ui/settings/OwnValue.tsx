// What stands in a field of a deck's options about the general setting: what it is, and the way back to it.
import { use, type ReactNode } from 'react';
import type { Options } from '../../domain/options';
import { Button } from '../parts/Button';
import styles from './Field.module.css';
import { isDeckOption, OptionsPlaceContext } from './optionsPlace';
import type { Saving } from './useSaving';

/** The option that a field shows, with the words for a value of it. */
export interface FieldOption {
  readonly name: keyof Options;
  readonly label: string;
  readonly wordsOf: (options: Options) => string;
}

interface OwnValueProps {
  readonly option: FieldOption;
  readonly saving: Saving;
  /** Called when the button goes with the own value: the focus must not go with it. */
  readonly onReset: () => void;
}

/** Nothing in the general settings; with a deck's options, the general setting and whether it is used. */
export function OwnValue({ option, saving, onReset }: OwnValueProps): ReactNode {
  const deck = use(OptionsPlaceContext)?.deck;
  const { name, label, wordsOf } = option;
  if (deck === undefined || !isDeckOption(name)) return null;
  const words = wordsOf(deck.general);
  if (deck.own[name] === undefined) return <p className={styles.general}>As in Settings: {words}.</p>;
  return (
    <p className={styles.general}>
      <strong>This deck’s own.</strong>
      <span>In Settings: {words}.</span>
      <Button
        variant="plain"
        className={styles.reset}
        onClick={() => {
          onReset();
          void saving.keep(deck.reset(name));
        }}
      >
        Use the general setting<span className="visually-hidden">: {label}</span>
      </Button>
    </p>
  );
}
