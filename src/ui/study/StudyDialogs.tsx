// The dialogs of the study screen, loaded when the first one is opened: card information and the list of keys.
import { Suspense, type ReactNode } from 'react';
import type { Result } from '../../domain/result';
import type { CardInformation as CardMemory, Trouble } from '../../state/react';
import { CardInformation } from '../cardInformation/CardInformation';
import { Dialog } from '../parts/Dialog';
import { KeyList, type KeyListProps } from './KeyList';

/** A dialog that is open, with what it shows. */
export type OpenDialog =
  | { readonly kind: 'keyList' }
  | {
      readonly kind: 'information';
      /** Before the whole answer is open, points are told by number only. */
      readonly hidesAnswer: boolean;
      readonly result: Promise<Result<CardMemory, Trouble>>;
    };

interface StudyDialogsProps extends KeyListProps {
  readonly dialog: OpenDialog;
  readonly onClose: () => void;
}

/** Draws the dialog that is open. */
export function StudyDialogs({ dialog, onClose, ...keys }: StudyDialogsProps): ReactNode {
  switch (dialog.kind) {
    case 'keyList':
      return (
        <Dialog title="Keyboard shortcuts" onClose={onClose}>
          <KeyList {...keys} />
        </Dialog>
      );
    case 'information':
      return (
        <Dialog title="Card information" onClose={onClose}>
          <Suspense fallback={<p role="status">Reading the history of this card …</p>}>
            <CardInformation result={dialog.result} hidesAnswer={dialog.hidesAnswer} />
          </Suspense>
        </Dialog>
      );
  }
}
