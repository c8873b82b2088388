import { expect, test } from 'vitest';
import { place } from '../../electron/shell/placement.ts';
import { display } from '../fake/electron.ts';

test('with two displays the customer has the other one to itself', () => {
  const placement = place([display(7, -1920), display(1, 0)], display(1, 0));
  expect(placement.staff).toEqual(display(1, 0).workArea);
  expect(placement.customer).toEqual({ bounds: display(7, -1920).bounds, kiosk: true });
});

test('with one display both windows are framed, side by side', () => {
  const { customer } = place([display(1, 0)], display(1, 0));
  expect(customer).toEqual({ bounds: { x: 960, y: 0, width: 960, height: 1040 }, kiosk: false });
});

test('the primary display is the clerk’s, wherever it is in the list', () => {
  expect(place([display(1, 0), display(2, 1920)], display(2, 1920)).customer.bounds.x).toBe(0);
});
