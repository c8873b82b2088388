import type { PersonRecord } from '../../records/index.ts';
import { staffDate } from '../words/dates.ts';

/** As many files as fit on the line; the others are counted. */
const NAMED = 2;
const LONGEST = 40;

/** 資料日, and the files the record came from where it came from files; a layout nobody confirmed says so. */
export function dataAsOfInWords({ dataAsOf, sources = [] }: PersonRecord): string {
  const files = new Map(sources.map(({ fileName, official }) => [fileName, official]));
  if (files.size === 0) return staffDate(dataAsOf);
  const named = [...files].slice(0, NAMED).map(([fileName, official]) => {
    return `${fileName.slice(0, LONGEST)}${official ? '' : '，非官方格式'}`;
  });
  const others = files.size > NAMED ? `等${files.size}個檔案` : '';
  return `${staffDate(dataAsOf)}（匯入自${named.join('、')}${others}）`;
}
