// The editor's colors: those of the page, and of code that is not being edited.
import { CODE, harmless } from './safe.js';
import { theme } from './themes.js';

/** What the server tells apart in code, by the class of its element; what it leaves plain is plain here as well. */
const KINDS = ['plain', 'keyword', 'string', 'number', 'comment', 'type', 'method', 'directive'];
const CLASSES = ['', 'k', 's', 'n', 'c', 't', 'm', 'd'];

/** Gives the editor, its lists and its boxes the colors that the page has now. */
export function defineTheme() {
  const style = getComputedStyle(document.documentElement);
  const color = name => style.getPropertyValue(`--${name}`).trim();
  const [ink, paper, line, accent, code] = ['ink', 'paper', 'line', 'accent', 'code'].map(color);
  const chosen = `${accent}30`;
  monaco.editor.defineTheme('page', {
    base: theme.isDark ? 'vs-dark' : 'vs', inherit: true,
    rules: KINDS.map(token => ({ token, foreground: color(token === 'plain' ? 'ink' : token).slice(1), fontStyle: token === 'comment' ? 'italic' : '' })),
    colors: {
      'foreground': ink, 'editor.background': code, 'editor.foreground': ink, 'editorCursor.foreground': ink, 'editor.selectionBackground': `${accent}40`,
      'editorWidget.background': paper, 'editorWidget.foreground': ink, 'editorWidget.border': line,
      'editorSuggestWidget.background': paper, 'editorSuggestWidget.foreground': ink, 'editorSuggestWidget.border': line,
      'editorSuggestWidget.selectedBackground': chosen, 'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.highlightForeground': accent, 'editorSuggestWidget.focusHighlightForeground': accent,
      'editorHoverWidget.background': paper, 'editorHoverWidget.foreground': ink, 'editorHoverWidget.border': line,
      'editorHoverWidget.highlightForeground': accent, 'list.hoverBackground': `${accent}18`, 'list.hoverForeground': ink,
    },
  });
  monaco.editor.setTheme('page');
}

/**
 * Colors the code of a language as the server does.
 * @param {(model: object) => Promise<string> | null} ask Returns the code of a model in color, as HTML.
 */
export function colorCode(language, ask) {
  monaco.languages.registerDocumentSemanticTokensProvider(language, {
    getLegend: () => ({ tokenTypes: KINDS, tokenModifiers: [] }),
    provideDocumentSemanticTokens: async model => {
      const html = await ask(model);
      if (typeof html !== 'string' || model.isDisposed()) return null;
      const pieces = [...harmless(html, CODE).childNodes].map(node => [node.textContent, Math.max(0, CLASSES.indexOf(node.className ?? ''))]);
      // Its end has no colors; anything else that differs was typed while the answer was on its way, and another one follows.
      const isOf = model.getValue().trimEnd() === pieces.map(([text]) => text).join('').trimEnd();
      return isOf ? { data: tokensOf(pieces), resultId: undefined } : null;
    },
    releaseDocumentSemanticTokens: () => {},
  });
}

/** Returns tokens as the editor takes them: each one's lines and columns from the last one, its length, kind and modifiers. */
function tokensOf(pieces) {
  const tokens = [];
  let [line, column, lastLine, lastColumn] = [0, 0, 0, 0];
  for (const [text, kind] of pieces) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) [line, column] = [line + 1, 0];
      if (part.trim()) {
        tokens.push(line - lastLine, line === lastLine ? column - lastColumn : column, part.length, kind, 0);
        [lastLine, lastColumn] = [line, column];
      }
      column += part.length;
    });
  }
  return new Uint32Array(tokens);
}
