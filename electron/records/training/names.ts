import type { Chance } from './chance.ts';

/** Invented names: common surnames and given characters, now and then a rare one, a traditional or a foreign name. */
const surnames = Array.from(
  '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴',
);
const given = {
  male: Array.from('志明建國俊傑家豪宗翰冠宇文雄正德金水永福進財榮輝世昌信宏柏彥哲瑋聖凱承恩育誠順添勝義'),
  female: Array.from('淑芬美玉雅婷怡君秀英麗華佳穎惠珍素貞月娥寶珠欣詩涵曉萍靜宜郁雯佩珊筱瑜玲鳳嬌碧雲'),
};
/** Within and beyond the Basic Multilingual Plane; all of them in CNS 11643. */
const rare = ['堃', '喆', '峯', '𠮷', '㐂', '𤭢', '犇', '淼', '翀', '㛢'];
/** Given name and the parent's or house's name behind it, in Latin script. */
const traditional = {
  male: ['Kacaw', 'Mayaw', 'Walis', 'Sakinu', 'Lifok', 'Tjuku', "Pu'ing", 'Syaman'],
  female: ['Panay', 'Savi', 'Yuma', 'Ljegeay', 'Rimuy', "Ma'ay", 'Aruay', 'Sinan'],
  second: ['Fuyan', 'Hafay', 'Nomin', 'Palis', "'Oteng", 'Takisvil', 'Tarokoh', 'Ruvaniyaw', 'Akin Watan', "Ka'aluwan"],
};
const foreign = {
  male: ['BUDI', 'TRAN VAN', 'RAMON', 'SOMCHAI', 'JOHN PAUL', 'AGUS', 'LE QUANG', 'JOSE MARI'],
  female: ['SITI', 'LE THI', 'MARIA LUZ', 'SUDA', 'HANNAH', 'DEWI', 'PHAM NGOC', 'ROSALIE'],
  second: ['SANTOSA', 'MINH', 'DELA CRUZ', 'WONGSAKUL', 'MERCER', 'NURHAYATI', 'MAI', 'REYES', 'PHOTHONG', 'BRANDT'],
};

export interface InventedName {
  readonly name: string;
  readonly otherNames: string[];
}

export function inventName(chance: Chance, sex: 'male' | 'female', nationality: 'roc' | 'foreign'): InventedName {
  if (nationality === 'foreign') return { name: latin(chance, foreign, sex), otherNames: [] };
  const name = `${chance.pick(surnames)}${givenName(chance, sex)}`;
  if (chance.happens(3)) return { name: latin(chance, traditional, sex), otherNames: [name] };
  if (chance.happens(4)) return { name, otherNames: [`${name.slice(0, 1)}${givenName(chance, sex)}`] };
  return { name, otherNames: [] };
}

function latin(chance: Chance, parts: typeof foreign, sex: 'male' | 'female'): string {
  return `${chance.pick(parts[sex])} ${chance.pick(parts.second)}`;
}

function givenName(chance: Chance, sex: 'male' | 'female'): string {
  const first = chance.pick(given[sex]);
  if (chance.happens(6)) return `${first}${chance.pick(rare)}`;
  const second = chance.pick(given[sex]);
  return chance.happens(8) || first === second ? first : `${first}${second}`;
}
