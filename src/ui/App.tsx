// The screens and their addresses. The idea to know: trouble with storage takes the place of every screen, so that
// nothing is ever shown as empty that only could not be read.
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useApp } from '../state/react';
import { CHOOSE, COMEBACK, DAYS_OFF, decodedPart, EXAM, pageNumber, TEST_SCREENS } from './addresses';
import './theme/tokens.css';
import './theme/base.css';
import { ScreenBoundary } from './shell/ScreenBoundary';
import { Shell } from './shell/Shell';
import { StudyScreen } from './study/StudyScreen';

const TodayScreen = lazy(async () => ({ default: (await import('./today/TodayScreen')).TodayScreen }));
const ReadScreen = lazy(async () => ({ default: (await import('./read/ReadScreen')).ReadScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('./settings/SettingsScreen')).SettingsScreen,
}));
const LibraryScreens = lazy(async () => ({
  default: (await import('./library/LibraryScreens')).LibraryScreens,
}));
const ImportScreen = lazy(async () => ({ default: (await import('./import/ImportScreen')).ImportScreen }));
const DataScreen = lazy(async () => ({ default: (await import('./data/DataScreen')).DataScreen }));
const DeckOptionsScreen = lazy(async () => ({
  default: (await import('./deckOptions/DeckOptionsScreen')).DeckOptionsScreen,
}));
const ChooseScreen = lazy(async () => ({ default: (await import('./choose/ChooseScreen')).ChooseScreen }));
const DaysOffScreen = lazy(async () => ({
  default: (await import('./daysOff/DaysOffScreen')).DaysOffScreen,
}));
const ExamScreen = lazy(async () => ({ default: (await import('./exam/ExamScreen')).ExamScreen }));
const TestScreens = lazy(async () => ({ default: (await import('./test/TestScreens')).TestScreens }));
const ComebackScreen = lazy(async () => ({
  default: (await import('./comeback/ComebackScreen')).ComebackScreen,
}));
const TroubleScreen = lazy(async () => ({
  default: (await import('./trouble/TroubleScreen')).TroubleScreen,
}));
const NotFoundScreen = lazy(async () => ({
  default: (await import('./shell/NotFoundScreen')).NotFoundScreen,
}));

/** All screens of the app; put it inside an `AppProvider`. Addresses are in the hash: `#/study`, `#/read/csto`. */
export function AppScreens(): ReactNode {
  return (
    <Router hook={useHashLocation}>
      <Shell>
        <CurrentScreen />
      </Shell>
    </Router>
  );
}

function CurrentScreen(): ReactNode {
  const [location] = useLocation();
  const trouble = useApp((state) => {
    if (state.phase === 'ready') return undefined;
    return state.trouble ?? (state.phase === 'failed' ? UNKNOWN_TROUBLE : undefined);
  });
  const takenBack = useApp((state) => state.takenBack);
  return (
    <ScreenBoundary key={`${location} ${takenBack}`}>
      <Suspense>{trouble === undefined ? <Screens /> : <TroubleScreen trouble={trouble} />}</Suspense>
    </ScreenBoundary>
  );
}

const UNKNOWN_TROUBLE = { code: 'unavailable' } as const;

function Screens(): ReactNode {
  return (
    <Switch>
      <Route path="/">
        <TodayScreen />
      </Route>
      <Route path={`${CHOOSE}/:search?`}>
        {({ search }) => <ChooseScreen search={decodedPart(search ?? '')} />}
      </Route>
      <Route path="/study/chosen/:id">{({ id }) => <StudyScreen chosenId={decodedPart(id)} />}</Route>
      <Route path={DAYS_OFF}>
        <DaysOffScreen />
      </Route>
      <Route path={EXAM}>
        <ExamScreen />
      </Route>
      <Route path={TEST_SCREENS}>
        <TestScreens />
      </Route>
      <Route path={COMEBACK}>
        <ComebackScreen />
      </Route>
      <Route path="/study/:deckId?">
        {({ deckId }) => <StudyScreen {...(deckId === undefined ? {} : { deckId: decodedPart(deckId) })} />}
      </Route>
      <Route path="/read/:deckId/:page?">
        {({ deckId, page }) => <ReadScreen deckId={decodedPart(deckId)} page={pageNumber(page)} />}
      </Route>
      <Route path="/settings">
        <SettingsScreen />
      </Route>
      <Route path="/library/*?">
        <LibraryScreens />
      </Route>
      <Route path="/import">
        <ImportScreen />
      </Route>
      <Route path="/data">
        <DataScreen />
      </Route>
      <Route path="/options/:deckId">
        {({ deckId }) => <DeckOptionsScreen deckId={decodedPart(deckId)} />}
      </Route>
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}
