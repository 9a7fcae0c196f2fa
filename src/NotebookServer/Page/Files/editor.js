// The one code editor of the page, VS Code's Monaco: it moves to the cell that is being edited. Each cell keeps a text model with its own undo.
import { colorCode, defineTheme } from './colors.js';
import { theme } from './themes.js';

const BASE = new URL('../monaco/vs', import.meta.url).pathname;

/** What the editor does by itself, for the list of keys. */
export const EDITOR_KEYS = [
  { title: 'Complete', keys: 'Ctrl+Space' }, { title: 'Go to the declaration', keys: 'F12' }, { title: 'Show all uses', keys: 'Shift+F12' },
  { title: 'Rename in all cells', keys: 'F2' }, { title: 'Format the code', keys: 'Shift+Alt+F' },
];

export class Editor {
  /**
   * @param {object} hooks changed(cell), key(event, cell): whether it was taken, ask(what, cell, code, at, more): the kernel's answer, isHelping(),
   * color(cell): its code in color, as HTML, find(id): a cell, and open(cell, place), which edits it.
   */
  constructor(hooks) {
    this.hooks = hooks;
    this.models = new Map();
    this.views = new Map();
    this.cell = null;
    this.loading = new Promise(resolve => { this.begin = () => { this.begin = () => {}; resolve(this.load()); }; });
  }

  async load() {
    self.MonacoEnvironment = { getWorkerUrl: () => `${BASE}/base/worker/workerMain.js` };
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${BASE}/loader.js`;
      script.onload = resolve;
      script.onerror = () => reject(new Error('the editor could not be loaded'));
      document.head.append(script);
    });
    require.config({ paths: { vs: BASE } });
    await new Promise((resolve, reject) => require(['vs/editor/editor.main'], resolve, reject));
    this.host = document.createElement('div');
    this.host.className = 'editor';
    this.editor = monaco.editor.create(this.host, {
      automaticLayout: false, minimap: { enabled: false }, scrollBeyondLastLine: false, lineNumbers: 'off', glyphMargin: false, folding: false,
      lineDecorationsWidth: 0, lineNumbersMinChars: 0, overviewRulerLanes: 0, renderLineHighlight: 'none', fontSize: 14, lineHeight: 21,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--mono'), padding: { top: 8, bottom: 8 }, wordWrap: 'on',
      scrollbar: { vertical: 'hidden', horizontal: 'auto', alwaysConsumeMouseWheel: false, handleMouseWheel: false }, contextmenu: false,
      fixedOverflowWidgets: true, quickSuggestions: { other: true, comments: false, strings: false }, accessibilitySupport: 'auto',
      tabSize: 4, guides: { indentation: false }, 'semanticHighlighting.enabled': true, bracketPairColorization: { enabled: false }, hover: { delay: 300 }, ariaLabel: 'Source of the cell',
    });
    // These places tell what happens; they are no landmarks.
    for (const place of document.body.querySelectorAll(':scope > .monaco-aria-container > .monaco-status')) place.setAttribute('role', 'status');
    defineTheme();
    theme.addEventListener('change', defineTheme);
    colorCode('csharp', model => this.cell && this.models.get(this.cell.id) === model ? this.hooks.color(this.cell) : null);
    this.editor.onDidContentSizeChange(() => this.layout());
    addEventListener('resize', () => this.layout());
    this.editor.onKeyDown(event => {
      if (this.cell && this.hooks.key(event.browserEvent, this.cell, this)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    for (const language of ['csharp', 'python']) this.help(language);
    this.navigate('csharp');
  }

  /** Finds and renames what cells declare, in all cells. */
  navigate(language) {
    const places = async (what, model, position, more) => {
      const reply = await this.ask(what, model, model.getOffsetAt(position), more);
      const found = (reply?.occurrences ?? []).map(place => {
        const target = this.modelOf(this.hooks.find(place.cell), language);
        return { ...place, uri: target.uri, range: monaco.Range.fromPositions(target.getPositionAt(place.start), target.getPositionAt(place.end)) };
      });
      return { ...reply, found };
    };
    monaco.languages.registerReferenceProvider(language, {
      provideReferences: async (model, position) => (await places('occurrences', model, position)).found,
    });
    monaco.languages.registerDocumentHighlightProvider(language, {
      provideDocumentHighlights: async (model, position) =>
        (await places('occurrences', model, position)).found.filter(place => place.uri.toString() === model.uri.toString()),
    });
    monaco.languages.registerRenameProvider(language, {
      resolveRenameLocation: async (model, position) => {
        const { found, name, own } = await places('occurrences', model, position);
        const here = found.find(place => place.uri.toString() === model.uri.toString() && place.range.containsPosition(position));
        return here && own ? { range: here.range, text: name }
          : { rejectReason: here ? `${name} is not declared in a cell of this notebook, so it cannot be renamed here.` : 'There is no known name here.' };
      },
      provideRenameEdits: async (model, position, name) => {
        const { found, text, fault } = await places('rename', model, position, { name });
        // Monaco would tell nobody but the console.
        if (fault) setTimeout(() => this.editor.getContribution('editor.contrib.messageController').showMessage(fault, this.editor.getPosition()));
        return { edits: fault ? [] : found.map(({ uri, range }) => ({ resource: uri, versionId: undefined, textEdit: { range, text } })) };
      },
    });
    monaco.languages.registerDocumentFormattingEditProvider(language, {
      provideDocumentFormattingEdits: async model => {
        const before = model.getValue();
        const reply = await this.ask('format', model, 0);
        return reply?.code !== undefined && model.getValue() === before ? [{ range: model.getFullModelRange(), text: reply.code }] : [];
      },
    });
    // The one editor goes from cell to cell, which Monaco's own command cannot.
    const goTo = async position => {
      const model = this.editor.getModel();
      const place = (await places('occurrences', model, position)).found.find(one => one.declares);
      const cell = place && this.hooks.find(place.cell);
      if (!cell) return;
      await this.hooks.open(cell, place.range.startLineNumber);
      this.editor.setPosition(place.range.getStartPosition());
    };
    this.editor.addAction({
      id: 'declaration', label: 'Go to the declaration', keybindings: [monaco.KeyCode.F12], run: () => goTo(this.editor.getPosition()),
    });
    // Monaco's own key for it depends on the system.
    this.editor.addAction({
      id: 'format', label: 'Format the code', keybindings: [monaco.KeyMod.Shift | monaco.KeyMod.Alt | monaco.KeyCode.KeyF],
      run: () => this.editor.getAction('editor.action.formatDocument').run(),
    });
    this.editor.onMouseDown(({ event, target }) => { if ((event.ctrlKey || event.metaKey) && target.position) goTo(target.position); });
  }

  help(language) {
    monaco.languages.registerCompletionItemProvider(language, {
      triggerCharacters: ['.', '#', '!', '/', ':'],
      provideCompletionItems: async (model, position) => {
        const reply = await this.ask('complete', model, model.getOffsetAt(position));
        if (model.isDisposed()) return null;
        const items = reply?.metadata?._jupyter_types_experimental ?? reply?.matches?.map(text => ({ text })) ?? [];
        const [start, end] = [model.getPositionAt(reply?.cursor_start ?? 0), model.getPositionAt(reply?.cursor_end ?? 0)];
        const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column);
        return {
          suggestions: items.map((item, index) => ({
            label: item.signature ? { label: item.text, detail: '', description: item.signature } : item.text, insertText: item.text,
            kind: KINDS[item.type] ?? monaco.languages.CompletionItemKind.Text, range, sortText: String(index).padStart(5, '0'),
          })),
        };
      },
    });
    monaco.languages.registerHoverProvider(language, {
      provideHover: async (model, position) => {
        const word = model.getWordAtPosition(position);
        if (!word) return null;
        const reply = await this.ask('inspect', model, model.getOffsetAt({ lineNumber: position.lineNumber, column: word.endColumn }));
        const text = reply?.found && reply.data?.['text/plain'];
        return text ? {
          range: new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn),
          contents: [{ value: '```' + `${language}\n${text.replaceAll('```', "'''")}\n` + '```' }],
        } : null;
      },
    });
    monaco.languages.registerSignatureHelpProvider(language, {
      signatureHelpTriggerCharacters: ['(', ',', '['],
      signatureHelpRetriggerCharacters: [')', ']'],
      provideSignatureHelp: async (model, position) => {
        const reply = await this.ask('signature', model, model.getOffsetAt(position));
        return reply?.overloads?.length ? {
          value: {
            signatures: reply.overloads.map(overload => ({
              label: overload.signature, documentation: overload.summary,
              parameters: overload.parameters.map(parameter => ({ label: parameter.text, documentation: parameter.summary })),
            })),
            activeSignature: reply.active, activeParameter: reply.active_parameter,
          },
          dispose: () => {},
        } : null;
      },
    });
  }

  /** Asks the kernel about the edited cell; null if that is no longer the one of the model. */
  ask(what, model, at, more) {
    return this.cell && this.models.get(this.cell.id) === model ? this.hooks.ask(what, this.cell, model.getValue(), at, more) : null;
  }

  /** Underlines what the compiler would refuse, some time after the last edit. */
  diagnoseSoon(model, delay = 250) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      if (model.isDisposed()) return;
      const version = model.getVersionId();
      const reply = await this.ask('diagnose', model, 0);
      if (model.isDisposed() || model.getVersionId() !== version) return;
      if (!reply?.problems) {
        // The kernel is being started, or has not answered in time.
        if (this.cell && this.hooks.isHelping()) this.diagnoseSoon(model, 3000);
        return;
      }
      monaco.editor.setModelMarkers(model, 'kernel', reply.problems.map(({ start, end, id, message }) => {
        const [from, to] = [model.getPositionAt(start), model.getPositionAt(Math.max(end, start + 1))];
        return {
          severity: monaco.MarkerSeverity.Error, message, code: id,
          startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column,
        };
      }));
    }, delay);
  }

  layout() {
    if (!this.cell) return;
    const height = this.editor.getContentHeight();
    this.host.style.height = `${height}px`;
    this.editor.layout({ width: this.host.clientWidth, height });
  }

  /** Shows the editor in a cell. `place` is 'start', 'end', a line, or null to stay where the cursor was. */
  async open(cell, language, place = null) {
    await this.loading;
    const model = this.modelOf(cell, language);
    if (this.cell !== cell) {
      this.close();
      this.cell = cell;
      cell.sourceElement.append(this.host);
      cell.element.classList.add('edited');
      this.editor.setModel(model);
      this.editor.restoreViewState(this.views.get(cell.id) ?? null);
      this.layout();
      // The first question makes the kernel ready for those that follow.
      if (cell.kind === 'code') this.diagnoseSoon(model, this.hasAsked ? 250 : 0);
      this.hasAsked = true;
    }
    if (place === 'end') this.editor.setPosition(model.getFullModelRange().getEndPosition());
    else if (place) this.editor.setPosition({ lineNumber: place === 'start' ? 1 : place, column: 1 });
    this.editor.focus();
    if (typeof place === 'number') cell.sourceElement.scrollIntoView({ block: 'nearest' });
  }

  close() {
    if (!this.cell) return;
    this.cell.element.classList.remove('edited');
    this.views.set(this.cell.id, this.editor.saveViewState());
    this.cell = null;
    this.editor.setModel(null);
    this.host.remove();
  }

  /** The index of the cursor in the source. */
  get at() { return this.editor.getModel().getOffsetAt(this.editor.getPosition()); }

  get isOnFirstLine() { return this.editor.getPosition().lineNumber === 1; }

  get isOnLastLine() { return this.editor.getPosition().lineNumber === this.editor.getModel().getLineCount(); }

  get isSuggesting() { return this.host.querySelector('.suggest-widget.visible, .parameter-hints-widget.visible') !== null; }

  /** Applies an edit that was made elsewhere. */
  apply(cell, edit) {
    const model = this.models.get(cell.id);
    if (!model) return;
    const [start, end] = [model.getPositionAt(edit.start), model.getPositionAt(edit.start + edit.length)];
    this.isApplying = true;
    model.applyEdits([{ range: monaco.Range.fromPositions(start, end), text: edit.text }]);
    this.isApplying = false;
  }

  /** Replaces the text of a cell's model, if it has one. */
  replace(cell) {
    const model = this.models.get(cell.id);
    if (!model || model.getValue() === cell.source.text) return;
    this.isApplying = true;
    model.setValue(cell.source.text);
    this.isApplying = false;
  }

  forget(cell) {
    if (this.cell === cell) this.close();
    this.models.get(cell.id)?.dispose();
    this.models.delete(cell.id);
    this.views.delete(cell.id);
  }

  modelOf(cell, language) {
    const wanted = cell.kind === 'code' ? language : cell.kind === 'markdown' ? 'markdown' : 'plaintext';
    let model = this.models.get(cell.id);
    if (!model) {
      model = monaco.editor.createModel(cell.source.text, wanted);
      model.setEOL(monaco.editor.EndOfLineSequence.LF);
      model.onDidChangeContent(() => {
        if (this.isApplying) return;
        cell.source.type(model.getValue());
        this.hooks.changed(cell);
        this.diagnoseSoon(model);
      });
      this.models.set(cell.id, model);
    }
    if (model.getLanguageId() !== wanted) monaco.editor.setModelLanguage(model, wanted);
    return model;
  }
}

const KINDS = {
  class: 5, struct: 6, interface: 7, enum: 15, 'enum member': 16, method: 0, function: 1, constructor: 2, field: 3, variable: 4, local: 4, property: 9,
  event: 10, namespace: 8, module: 8, keyword: 17, constant: 14, parameter: 4, file: 20, path: 20, directive: 17, statement: 17,
};
