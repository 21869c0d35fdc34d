declare const brand: unique symbol;
/** Markup. Made only by `element`, so that a text can never be taken for markup: text is data. */
export interface Html {
  readonly markup: string;
  readonly [brand]: true;
}

/** A string is text and is escaped; `false` leaves a child or an attribute out. */
export type Child = Html | string | false;

type Tag =
  | 'html'
  | 'head'
  | 'meta'
  | 'title'
  | 'style'
  | 'body'
  | 'header'
  | 'main'
  | 'section'
  | 'footer'
  | 'div'
  | 'p'
  | 'span'
  | 'strong'
  | 'em'
  | 'ins'
  | 'del'
  | 'sup'
  | 'a'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ol'
  | 'li'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** Well-formed as XML too, so that a document can be read back with an XML parser. */
export function element(
  tag: Tag,
  attributes: Readonly<Record<string, string | false>>,
  ...children: readonly Child[]
): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inner = children
    .map((child) => (typeof child === 'object' ? child.markup : escaped(child || '')))
    .join('');
  return markup(tag === 'meta' ? `<meta${written}/>` : `<${tag}${written}>${inner}</${tag}>`);
}

/** The document's own style sheet: a constant of this program, in which nothing may be escaped. */
export function styleSheet(css: string): Html {
  return markup(`<style>${css}</style>`);
}

function markup(text: string): Html {
  return { markup: text } as Html;
}
