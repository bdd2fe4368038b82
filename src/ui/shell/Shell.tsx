// What surrounds every screen: skip link, notices, header, and the one main landmark.
import { useLayoutEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useApp } from '../../state/react';
import { EXAM, isStudyAddress, LIBRARY, SETTINGS, TEST, TODAY } from '../addresses';
import { MovesContext } from '../parts/ScreenHeading';
import { DropAnywhere } from './DropAnywhere';
import { NoticeBand } from './NoticeBand';
import styles from './Shell.module.css';
import { TroubleAlert } from './TroubleAlert';
import { Wordmark } from './Wordmark';

/** Header, notices and main landmark around a screen; also puts the chosen theme and size of text in force. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const [location] = useLocation();
  const moves = useMoves(location);
  const isStudy = isStudyAddress(location);
  useTheme();
  return (
    <MovesContext value={moves}>
      <div className={styles.shell} data-study={isStudy || undefined}>
        <a className={styles.skip} href="#main" onClick={skipToMain}>
          Skip to content
        </a>
        <NoticeBand isStudy={isStudy} />
        <header className={styles.header}>
          <Wordmark />
          <nav aria-label="Main" className={styles.nav}>
            <NavLink to={TODAY} location={location}>
              Today
            </NavLink>
            <NavLink to={LIBRARY} location={location}>
              Library
            </NavLink>
            <NavLink to={EXAM} location={location}>
              Exam
            </NavLink>
            <NavLink to={TEST} location={location}>
              Test
            </NavLink>
            <NavLink to={SETTINGS} location={location}>
              Settings
            </NavLink>
          </nav>
          <TroubleAlert />
        </header>
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <DropAnywhere />
      </div>
    </MovesContext>
  );
}

interface NavLinkProps {
  readonly to: string;
  readonly location: string;
  readonly children: string;
}

function NavLink({ to, location, children }: NavLinkProps): ReactNode {
  // What is behind "?" fills in a form of the same screen.
  const [path = ''] = location.split('?');
  // A screen below it belongs to it, but is another page.
  const current = path === to ? 'page' : path.startsWith(`${to}/`) || undefined;
  return (
    <Link href={to} className={styles.link} aria-current={current}>
      {children}
    </Link>
  );
}

/** Counts changes of the address since the page was opened. */
function useMoves(location: string): number {
  const [seen, setSeen] = useState({ location, moves: 0 });
  const moves = seen.location === location ? seen.moves : seen.moves + 1;
  if (seen.location !== location) setSeen({ location, moves });
  return moves;
}

function useTheme(): void {
  const theme = useApp((state) => state.options.theme);
  const textSize = useApp((state) => state.options.textSize);
  useLayoutEffect(() => {
    document.documentElement.dataset['text'] = textSize;
  }, [textSize]);
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

function skipToMain(event: MouseEvent): void {
  // Followed as a link, "#main" would be read as the address of a screen.
  event.preventDefault();
  document.getElementById('main')?.focus();
}
