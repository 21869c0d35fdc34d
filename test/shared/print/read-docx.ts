import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A parsed XML element: enough to read back what was printed. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Xml | string)[];
}

/** @throws on anything that is not well-formed XML */
export function parseXml(source: string): Xml {
  const parser = new SaxesParser();
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  return root;
}

export function all(root: Xml, name: string): Xml[] {
  return root.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export function textOf(root: Xml): string {
  return root.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export interface Docx {
  readonly names: readonly string[];
  readonly part: (name: string) => Xml;
  readonly source: (name: string) => string;
}

export function readDocx(bytes: Uint8Array): Docx {
  const parts = unzipSync(bytes);
  const source = (name: string) => {
    const found = parts[name];
    if (!found) throw new Error(`no part ${name}`);
    return strFromU8(found);
  };
  return { names: Object.keys(parts), source, part: (name) => parseXml(source(name)) };
}

/** A paragraph's words, with `^1` for the reference to footnote 1. */
export function wordsOf(paragraph: Xml): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return textOf(child);
      return child.name === 'w:footnoteReference' ? `^${child.attributes['w:id']}` : wordsOf(child);
    })
    .join('');
}

export function linesOf(root: Xml): string[] {
  return all(root, 'w:p').map(wordsOf);
}

/** The words of a footnote by its id. */
export function footnotesOf(docx: Docx): Map<string, string> {
  const notes = all(docx.part('word/footnotes.xml'), 'w:footnote').filter(
    (note) => !note.attributes['w:type'],
  );
  return new Map(notes.map((note) => [note.attributes['w:id']!, linesOf(note).join(' / ').trim()]));
}
