import { useEffect, useState } from 'react';

/**
 * A file dropped anywhere on the window; the browser would otherwise leave the counter and open it.
 * @returns whether something is held over the window
 */
export function useDroppedFile(take: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    function over(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    }
    function leave(event: DragEvent) {
      // Between two parts of the page there is a place it goes to; out of the window there is none.
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) take(file);
    }
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
  return isOver;
}
