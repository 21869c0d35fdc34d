/** A column's share of its table, as a class: a page that shows the print need not allow styles on elements. */
const SHARES = Array.from({ length: 100 }, (_, i) => `.w${i + 1} { width: ${i + 1}%; }`).join(' ');

/** Reads on screen, light or dark, and prints like the Word document. No font and no picture comes from elsewhere. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; }
body { font: 12pt/1.4 "Times New Roman", Times, "Liberation Serif", serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
header { text-align: center; }
header p { margin: 0; }
.block { display: flex; justify-content: space-between; margin-top: 1.5rem; text-align: left; }
.block div:last-child { text-align: right; }
.stamp { font-size: 1.6rem; font-weight: bold; letter-spacing: .2em; margin-top: 1.5rem; }
h1 { font-size: 1.2rem; text-transform: uppercase; }
h2 { font-size: 1.1rem; text-align: center; margin-top: 2.5rem; }
h3 { font-size: 1rem; margin-top: 1.5rem; }
h4 { font-size: 1rem; font-style: italic; margin: 1.25rem 0 .5rem; }
.legend { font-size: .85rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; overflow-wrap: anywhere; }
th, td { border: 1px solid; padding: .3rem .5rem; text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
th p, td p { margin: 0 0 .5rem; }
.plan tr > :first-child:not([colspan]) { width: 38%; }
.annex table, .report table { font-size: .8rem; }
.report.landscape { max-width: 72rem; }
.report h2 { text-align: left; }
.repeated { display: none; }
ins { font-weight: bold; text-decoration: underline; }
del { text-decoration: line-through; }
${SHARES}
.bracket { font-weight: bold; }
sup a { text-decoration: none; }
.notes { border-top: 1px solid; font-size: .9rem; }
.notes p { margin: 0 0 .3rem; }
@media print {
  @page { size: letter; margin: 2.2cm; }
  @page wide { size: letter landscape; }
  .report.landscape { page: wide; }
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  .area > h2 { display: none; }
  .area, .annex { break-before: page; }
  thead { display: table-header-group; }
  .repeated { display: table-row; }
  .backlink { display: none; }
  p { orphans: 2; widows: 2; }
}
`;
