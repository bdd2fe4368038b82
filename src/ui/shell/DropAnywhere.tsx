// Files dropped anywhere in the window are read by the Import screen. Small, since it comes with the first card.
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useApp, useCommands } from '../../state/react';
import { IMPORT } from '../addresses';
import styles from './DropAnywhere.module.css';

/** Says that files may be dropped while some are dragged over the window, and imports them when they are. */
export function DropAnywhere(): ReactNode {
  const { importFiles } = useCommands();
  // What is being written must not be interrupted, and without storage there is nowhere to import to.
  const isOpen = useApp((state) => state.phase === 'ready' && state.importing.kind !== 'writing');
  const [, navigate] = useLocation();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Without this the browser opens the file in the place of the app.
      event.preventDefault();
      setOver(isOpen);
      if (!isOpen && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    };
    const leave = (event: DragEvent): void => {
      // Out of the window, there is nothing that it goes to.
      if (!(event.relatedTarget instanceof Node)) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (!isOpen) return;
      importFiles([...(event.dataTransfer?.files ?? [])]);
      navigate(IMPORT);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [importFiles, navigate, isOpen]);

  return isOver && <p className={styles.over}>Drop files to import them</p>;
}

/** Whether files are dragged, and not text or a link of the page. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
