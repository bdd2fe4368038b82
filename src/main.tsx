// Wires the parts together: the browser's ports, the app, and the screens.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchForUpdate } from './state/appUpdate';
import { browserPorts } from './state/browserPorts';
import { createApp } from './state/createApp';
import { AppProvider } from './state/react';
import { AppScreens } from './ui/App';

const offerUpdate = (): void => app.store.setState({ updateReady: true });
const update = watchForUpdate({
  onReady: offerUpdate,
  onControllerChange: offerUpdate,
  onUnavailable: () => app.store.setState({ worksOffline: false }),
});
const shippedDeck = async () => (await import('../data/csto.json')).default;
const app = createApp(browserPorts(shippedDeck), update.applyUpdate);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <AppProvider app={app}>
      <AppScreens />
    </AppProvider>
  </StrictMode>,
);
