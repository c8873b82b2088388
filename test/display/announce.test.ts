import { expect, test } from 'vitest';
import { announceBy, type Loudspeaker, newCalls } from '../../src/display/announce.ts';

const call = (sequence: number, number = '086', counter = 7) => ({ sequence, number, counter, again: false });

/** A loudspeaker that writes down what is heard, and when each sound ends. */
function written(say: Loudspeaker['say'] = () => Promise.resolve()) {
  const heard: string[] = [];
  const speaker: Loudspeaker = {
    async chime() {
      heard.push('chime');
      await new Promise((resolve) => setTimeout(resolve, 1));
      heard.push('chimed');
    },
    say(words) {
      heard.push(words);
      return say(words);
    },
  };
  return { heard, speaker };
}

test('what was heard is not said again, and the oldest of the new ones comes first', () => {
  expect(newCalls([call(9), call(7), call(8)], 7).map(({ sequence }) => sequence)).toEqual([8, 9]);
});

test('two calls at once are said one after the other, digit by digit, each after its chime', async () => {
  const { heard, speaker } = written();
  const announce = announceBy(speaker);
  await Promise.all([announce(call(1)), announce(call(2, '1093', 12))]);
  expect(heard).toEqual([
    'chime',
    'chimed',
    '來賓0 8 6號，請到7號櫃檯',
    'chime',
    'chimed',
    '來賓1 0 9 3號，請到12號櫃檯',
  ]);
});

test('a voice that breaks leaves the chime, and the next call is heard', async () => {
  const { heard, speaker } = written(() => Promise.reject(new Error('no voice')));
  const announce = announceBy(speaker);
  await announce(call(1));
  await announce(call(2, '087'));
  expect(heard.filter((sound) => sound === 'chimed')).toHaveLength(2);
  expect(heard.at(-1)).toContain('0 8 7');
});
