import type { NewAccount } from '../accounts.ts';

/** Training accounts; the sign-in screen of a training office shows their PINs. A real office has none of them. */
export const trainingClerks: readonly NewAccount[] = [
  { code: 'T0217', name: '林雅婷', role: 'clerk', pin: '021700' },
  { code: 'T0305', name: '陳志豪', role: 'clerk', pin: '030500' },
  { code: 'T0404', name: '吳俊傑', role: 'greeter', pin: '040400' },
  { code: 'T0101', name: '王淑芬', role: 'supervisor', pin: '010100' },
  { code: 'T0100', name: '黃美玲', role: 'branchHead', pin: '010000' },
  { code: 'T0901', name: '張家瑋', role: 'auditor', pin: '090100' },
  { code: 'T0808', name: '李佩珊', role: 'trainer', pin: '080800' },
];
