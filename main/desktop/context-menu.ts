import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import type { MenuLabels } from './menu-labels.ts';

type Item = MenuItemConstructorOptions;
type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>;
type SpellChecked = Pick<WebContents, 'replaceMisspelling'> & {
  readonly session: Pick<WebContents['session'], 'addWordToSpellCheckerDictionary'>;
};

/** What a right click offers where the page itself offers nothing: Electron brings no such menu. Empty: show none. */
export function contextMenuTemplate(clicked: Clicked, labels: MenuLabels, contents: SpellChecked): Item[] {
  if (clicked.isEditable) return [...spelling(clicked, labels, contents), ...editing(clicked, labels)];
  return clicked.selectionText.trim() === '' ? [] : [{ role: 'copy', label: labels.copy }];
}

function spelling(clicked: Clicked, labels: MenuLabels, contents: SpellChecked): Item[] {
  const word = clicked.misspelledWord;
  if (word === '') return [];
  const suggestions = clicked.dictionarySuggestions.map((label): Item => ({
    label,
    click: () => contents.replaceMisspelling(label),
  }));
  const add = () => contents.session.addWordToSpellCheckerDictionary(word);
  return [...suggestions, { label: labels.addToDictionary, click: add }, { type: 'separator' }];
}

function editing({ editFlags }: Clicked, labels: MenuLabels): Item[] {
  return [
    { role: 'cut', label: labels.cut, enabled: editFlags.canCut },
    { role: 'copy', label: labels.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: labels.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: labels.pastePlain, enabled: editFlags.canPaste },
    { role: 'selectAll', label: labels.selectAll, enabled: editFlags.canSelectAll },
  ];
}
