import { type RefObject, useEffect, useRef, useState } from 'react';

/** Distance from the end, in pixels, at which the end counts as seen: rounding of a scaled screen. */
const NEAR = 6;

/** Whether something of `content` lies below the frame that scrolls it; `onEnd` is told whenever its end is in sight. */
export function useBelow(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  onEnd?: () => void,
): boolean {
  const [below, setBelow] = useState(false);
  const told = useRef(onEnd);
  useEffect(() => {
    told.current = onEnd;
  });

  useEffect(() => {
    const [node, inner] = [frame.current, content.current];
    if (node === null || inner === null) return undefined;
    function look(): void {
      if (node === null || node.clientHeight === 0) return;
      const rest = node.scrollHeight - node.scrollTop - node.clientHeight;
      setBelow(rest > NEAR);
      if (rest <= NEAR) told.current?.();
    }
    look();
    node.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(node);
    resized.observe(inner);
    return () => {
      node.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [frame, content]);

  return below;
}
