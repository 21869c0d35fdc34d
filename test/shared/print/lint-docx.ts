import { type Docx, type Xml, all } from './read-docx.ts';

/** What makes a Word document lose or swap words although it is well-formed: each of these was seen in a word processor. */
export function faultsOfDocx(docx: Docx): string[] {
  const body = docx.part('word/document.xml');
  return [
    ...malformedParts(docx),
    ...footnoteFaults(docx, body),
    ...cellFaults(body),
    ...styleFaults(docx, body),
    ...relationshipFaults(docx),
    ...(all(body, 'w:sdt').length > 0 ? ['w:sdt: LibreOffice drops the text in it'] : []),
  ];
}

function malformedParts(docx: Docx): string[] {
  return docx.names.flatMap((name) => {
    try {
      docx.part(name);
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
}

/** LibreOffice pairs marks and notes by order: ids must ascend in the order of their references. */
function footnoteFaults(docx: Docx, body: Xml): string[] {
  const references = all(body, 'w:footnoteReference').map((each) => Number(each.attributes['w:id']));
  const notes = all(docx.part('word/footnotes.xml'), 'w:footnote')
    .filter((note) => !note.attributes['w:type'])
    .map((note) => Number(note.attributes['w:id']));
  const expected = references.map((_, i) => i + 1);
  return [
    ...(references.join() === expected.join()
      ? []
      : [`footnote references out of order: ${references.join()}`]),
    ...(notes.join() === expected.join() ? [] : [`footnotes do not match their references: ${notes.join()}`]),
  ];
}

function cellFaults(body: Xml): string[] {
  const bad = all(body, 'w:tc').filter((cell) => {
    const last = cell.children.at(-1);
    return typeof last === 'string' || last?.name !== 'w:p';
  });
  return bad.map(() => 'a cell does not end in a paragraph');
}

function styleFaults(docx: Docx, body: Xml): string[] {
  const known = new Set(
    all(docx.part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
  );
  const used = [body, docx.part('word/footnotes.xml')].flatMap((part) =>
    ['w:pStyle', 'w:rStyle'].flatMap((name) => all(part, name).map((style) => style.attributes['w:val']!)),
  );
  return [...new Set(used)]
    .filter((style) => !known.has(style))
    .map((style) => `style ${style} is not defined`);
}

function relationshipFaults(docx: Docx): string[] {
  const relationships = all(docx.part('word/_rels/document.xml.rels'), 'Relationship');
  return relationships
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => attributes['Target']!.replace(/^\//, ''))
    .filter((target) => !docx.names.includes(`word/${target}`) && !docx.names.includes(target))
    .map((target) => `${target} is missing`);
}
