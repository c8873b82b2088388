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

test('the board and the machine at the door take the displays that are left, and every order can be had', () => {
  const displays = [display(1, 0), display(2, 1920), display(3, 3840)];
  const orders = Array.from({ length: 7 }, (_none, turn) => {
    const { customer, display: board, kiosk } = place(displays, display(1, 0), ['display', 'kiosk'], turn);
    return [customer, board, kiosk].map(({ bounds, kiosk: own }) => (own ? bounds.x : null));
  });
  expect(orders[0]).toEqual([1920, 3840, null]);
  expect(new Set(orders.map(String)).size).toBe(6);
  expect(orders[6]).toEqual(orders[0]);
});

test('without displays for them they are framed, and nothing lies outside the clerk’s display', () => {
  const placement = place([display(1, 0)], display(1, 0), ['display', 'kiosk']);
  expect(placement.display).toEqual({ bounds: { x: 0, y: 0, width: 960, height: 520 }, kiosk: false });
  expect(placement.kiosk).toEqual({ bounds: { x: 0, y: 520, width: 960, height: 520 }, kiosk: false });
});
