import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import SignaturePad from 'signature_pad';
import type { Strokes } from '../../contract/signature.ts';
import { fitted, groupsOf, strokesOf } from '../pen.ts';
import styles from './pad.module.css';

export interface PadControl {
  /** Empties the frame; nobody is told. */
  wipe(): void;
}

interface PadProps {
  /** What is drawn when the pad appears, or, while `follows`, whenever it changes. */
  readonly pen: Strokes | null;
  /** A picture of someone else's pad: it follows `pen` and takes no ink. */
  readonly follows: boolean;
  readonly writable: boolean;
  readonly onLine: (strokes: Strokes | null) => void;
  readonly control: RefObject<PadControl | null>;
}

/** The frame to sign in. The strokes are the record; the canvas only shows them, and is cleared when it goes. */
export function Pad({ pen, follows, writable, onLine, control }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const written = useRef<Strokes | null>(pen);
  const writing = useRef(false);
  const told = useRef(onLine);
  useEffect(() => {
    told.current = onLine;
  });

  useEffect(() => {
    const node = canvas.current;
    if (node === null) return undefined;
    const signature = new SignaturePad(node, { minWidth: 1.8, maxWidth: 5.2, throttle: 0, minDistance: 2 });
    pad.current = signature;
    signature.off();
    let resizedMeanwhile = false;
    const begun = () => {
      writing.current = true;
    };
    const ended = () => {
      writing.current = false;
      written.current = strokesOf(signature.toData(), node.clientWidth, node.clientHeight);
      if (resizedMeanwhile) draw(signature, node, written);
      resizedMeanwhile = false;
      told.current(written.current);
    };
    signature.addEventListener('beginStroke', begun);
    signature.addEventListener('endStroke', ended);
    // Clearing in the middle of a line makes signature_pad miss its end and take no further one.
    const resized = new ResizeObserver(() => {
      if (writing.current) resizedMeanwhile = true;
      else draw(signature, node, written);
    });
    resized.observe(node);
    return () => {
      resized.disconnect();
      signature.removeEventListener('beginStroke', begun);
      signature.removeEventListener('endStroke', ended);
      signature.off();
      signature.clear();
      pad.current = null;
    };
  }, []);

  useEffect(() => {
    if (!follows || pad.current === null || canvas.current === null) return;
    written.current = pen;
    draw(pad.current, canvas.current, written);
  }, [follows, pen]);

  useEffect(() => {
    if (writable) pad.current?.on();
    else pad.current?.off();
  }, [writable]);

  useImperativeHandle(control, () => ({
    wipe() {
      written.current = null;
      pad.current?.clear();
      if (!writable) return;
      // Begins anew: a line that was under way would never end.
      writing.current = false;
      pad.current?.off();
      pad.current?.on();
    },
  }));

  return <canvas ref={canvas} className={styles.canvas} />;
}

/** Sizes the canvas to its box in device pixels and draws what was written, fitted to it. */
function draw(signature: SignaturePad, node: HTMLCanvasElement, written: RefObject<Strokes | null>): void {
  const { clientWidth: width, clientHeight: height } = node;
  if (width < 50 || height < 50) return;
  const ratio = Math.max(1, window.devicePixelRatio);
  node.width = Math.round(width * ratio);
  node.height = Math.round(height * ratio);
  node.getContext('2d')?.scale(ratio, ratio);
  signature.penColor = getComputedStyle(node).color;
  signature.clear();
  if (written.current === null) return;
  written.current = fitted(written.current, width, height);
  const { dotSize, minWidth, maxWidth, penColor, velocityFilterWeight, compositeOperation } = signature;
  const ink = { dotSize, minWidth, maxWidth, penColor, velocityFilterWeight, compositeOperation };
  signature.fromData(groupsOf(written.current, ink));
}
