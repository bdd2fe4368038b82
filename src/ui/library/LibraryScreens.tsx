// The screens of the Library and their addresses, loaded when the first of them is opened.
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { decodedPart, pageNumber } from '../addresses';
import { NotFoundScreen } from '../shell/NotFoundScreen';
import { DeckScreen } from './deckPage/DeckScreen';
import { LibraryScreen } from './LibraryScreen';
import { useOpenLibrary } from './useOpenLibrary';

const EditNoteScreen = lazy(async () => ({
  default: (await import('../editor/EditNoteScreen')).EditNoteScreen,
}));
const AddNoteScreen = lazy(async () => ({
  default: (await import('../editor/AddNoteScreen')).AddNoteScreen,
}));
const DeckTextScreen = lazy(async () => ({
  default: (await import('../deckText/DeckTextScreen')).DeckTextScreen,
}));
const DuplicatesScreen = lazy(async () => ({
  default: (await import('../duplicates/DuplicatesScreen')).DuplicatesScreen,
}));

/** The screen that an address below `#/library` names. */
export function LibraryScreens(): ReactNode {
  useOpenLibrary();
  return (
    <Suspense>
      <Switch>
        <Route path="/library">
          <LibraryScreen />
        </Route>
        <Route path="/library/deck/:deckId/:page?">
          {({ deckId, page }) => <DeckScreen deckId={decodedPart(deckId)} page={pageNumber(page)} />}
        </Route>
        <Route path="/library/note/:noteId">
          {({ noteId }) => <EditNoteScreen noteId={decodedPart(noteId)} />}
        </Route>
        <Route path="/library/add/:deckId">
          {({ deckId }) => <AddNoteScreen deckId={decodedPart(deckId)} />}
        </Route>
        <Route path="/library/text/:deckId">
          {({ deckId }) => <DeckTextScreen deckId={decodedPart(deckId)} />}
        </Route>
        <Route path="/library/duplicates">
          <DuplicatesScreen />
        </Route>
        <Route>
          <NotFoundScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}
