import { inflateSync } from 'node:zlib';
import { readPdfObjects } from '../../electron/receipts/copies/pdf-objects.ts';

/** A PDF object as JavaScript holds it: names begin with a solidus, strings are boxed. */
export type Value = number | boolean | null | string | PdfString | Reference | Value[] | Dictionary;
export type Dictionary = Map<string, Value>;

export class PdfString {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Text, UTF-16 with a mark or Latin-1. */
  get text(): string {
    if (this.bytes[0] === 0xfe && this.bytes[1] === 0xff) {
      return Buffer.from(this.bytes.subarray(2)).swap16().toString('utf16le');
    }
    return this.bytes.toString('latin1');
  }
}

export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A PDF as our room writes it, read back object by object. */
export class PdfFile {
  readonly bytes: Buffer;
  readonly trailer: Dictionary;
  readonly #objects: Map<number, Buffer>;
  readonly #read = new Map<number, { value: Value; stream: Buffer | null }>();

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const { objects, trailer } = readPdfObjects(bytes);
    this.#objects = objects;
    this.trailer = dictionary(new Reader(`<<${trailer}>>`).value());
  }

  get numbers(): number[] {
    return [...this.#objects.keys()];
  }

  /** What a reference leads to; anything else as it is. */
  at(value: Value | undefined): Value {
    return value instanceof Reference ? this.#open(value.number).value : (value ?? null);
  }

  dictionaryAt(value: Value | undefined): Dictionary {
    return dictionary(this.at(value));
  }

  arrayAt(value: Value | undefined): Value[] {
    const found = this.at(value);
    return Array.isArray(found) ? found : [];
  }

  streamAt(value: Value | undefined): Buffer {
    const stream = value instanceof Reference ? this.#open(value.number).stream : null;
    if (stream === null) throw new TypeError('This object has no stream.');
    return this.dictionaryAt(value).get('Filter') === '/FlateDecode' ? inflateSync(stream) : stream;
  }

  #open(number: number): { value: Value; stream: Buffer | null } {
    const held = this.#read.get(number);
    if (held) return held;
    const bytes = this.#objects.get(number);
    if (bytes === undefined) throw new TypeError(`Object ${number} is missing.`);
    const reader = new Reader(bytes.toString('latin1'));
    const value = reader.value();
    const begin = /^\s*stream\r?\n/.exec(reader.rest);
    const from = reader.at + (begin?.[0].length ?? 0);
    const length = begin && value instanceof Map ? value.get('Length') : 0;
    const stream = begin ? bytes.subarray(from, from + Number(length)) : null;
    const opened = { value, stream };
    this.#read.set(number, opened);
    return opened;
  }
}

/** A name without its solidus; empty for anything else. */
export function nameOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.slice(1) : '';
}

function dictionary(value: Value): Dictionary {
  if (value instanceof Map) return value;
  throw new TypeError('This is no dictionary.');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values out of PDF syntax (ISO 32000-1, 7.3); of content streams also the operators, as strings without a solidus. */
export class Reader {
  readonly #text: string;
  at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  get rest(): string {
    return this.#text.slice(this.at);
  }

  get done(): boolean {
    this.#skip();
    return this.at >= this.#text.length;
  }

  value(): Value {
    this.#skip();
    if (this.#text.startsWith('<<', this.at)) return this.#dictionary();
    const sign = this.#text[this.at];
    if (sign === '<') return this.#hexadecimal();
    if (sign === '(') return this.#literal();
    if (sign === '[') return this.#array();
    return this.#word();
  }

  #skip(): void {
    this.at += /^(?:\s|%[^\n]*\n)*/.exec(this.#text.slice(this.at, this.at + 400))?.[0].length ?? 0;
  }

  #dictionary(): Dictionary {
    const entries: Dictionary = new Map();
    this.at += 2;
    for (this.#skip(); !this.#text.startsWith('>>', this.at); this.#skip()) {
      const name = this.value();
      entries.set(nameOf(name), this.value());
    }
    this.at += 2;
    return entries;
  }

  #array(): Value[] {
    const values: Value[] = [];
    this.at += 1;
    for (this.#skip(); this.#text[this.at] !== ']'; this.#skip()) values.push(this.value());
    this.at += 1;
    return values;
  }

  #hexadecimal(): PdfString {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replaceAll(/\s/g, '');
    this.at = end + 1;
    return new PdfString(Buffer.from(digits, 'hex'));
  }

  #literal(): PdfString {
    let depth = 0;
    let words = '';
    for (; this.at < this.#text.length; this.at += 1) {
      const sign = this.#text[this.at] ?? '';
      if (sign === '\\') {
        this.at += 1;
        const next = this.#text[this.at] ?? '';
        words += escapes[next] ?? next;
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0) break;
      if (!(sign === '(' && depth === 1)) words += sign;
    }
    this.at += 1;
    return new PdfString(Buffer.from(words, 'latin1'));
  }

  #word(): Value {
    const window = this.#text.slice(this.at, this.at + 300);
    const reference = /^(\d+) \d+ R(?![A-Za-z])/.exec(window);
    if (reference) {
      this.at += reference[0].length;
      return new Reference(Number(reference[1]));
    }
    const word = /^\/?[^\s<>[\]()/]*/.exec(window)?.[0] ?? '';
    if (word === '') throw new TypeError(`Nothing readable at ${this.at}.`);
    this.at += word.length;
    if (/^[-+]?\d*\.?\d+$/.test(word)) return Number(word);
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : word;
  }
}
