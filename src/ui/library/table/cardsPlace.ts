// Where the table of cards begins on the screen.

/** The id of its heading. */
export const CARDS_HEADING = 'cards-heading';

/** Shows the table of cards, and lets the keyboard go on from there. */
export function goToCards(): void {
  const heading = document.getElementById(CARDS_HEADING);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
