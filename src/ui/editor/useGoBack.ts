// Going back where one came from.
import { use } from 'react';
import { useLocation } from 'wouter';
import { MovesContext } from '../parts/ScreenHeading';

/** Goes to the screen before this one; to `otherwise` when the page was opened here. */
export function useGoBack(otherwise: string): () => void {
  const moves = use(MovesContext);
  const [, navigate] = useLocation();
  return () => {
    if (moves > 0) window.history.back();
    else navigate(otherwise, { replace: true });
  };
}
