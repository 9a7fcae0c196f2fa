// Help with writing: the kernel's, which answers while a cell runs and knows the cells above that have not been run.
'use strict';
const vscode = require('vscode');
const { isCell, cellOf, codeCells, rangeOf, charactersTo } = require('./cells');

const SELECTOR = { language: 'csharp', notebookType: 'jupyter-notebook' };

/** How long typing rests before the compiler is asked, in milliseconds. */
const REST = 400;

/** How many milliseconds pass in which no cell begins or ends before names are coloured anew: each cell that runs may declare others. */
const CALM = 300;

const KINDS = {
  method: vscode.CompletionItemKind.Method, function: vscode.CompletionItemKind.Function, property: vscode.CompletionItemKind.Property,
  field: vscode.CompletionItemKind.Field, variable: vscode.CompletionItemKind.Variable, class: vscode.CompletionItemKind.Class,
  struct: vscode.CompletionItemKind.Struct, interface: vscode.CompletionItemKind.Interface, enum: vscode.CompletionItemKind.Enum,
  'enum member': vscode.CompletionItemKind.EnumMember, namespace: vscode.CompletionItemKind.Module, module: vscode.CompletionItemKind.Module,
  keyword: vscode.CompletionItemKind.Keyword, event: vscode.CompletionItemKind.Event, constant: vscode.CompletionItemKind.Constant,
  parameter: vscode.CompletionItemKind.Variable, path: vscode.CompletionItemKind.File, file: vscode.CompletionItemKind.File,
  directory: vscode.CompletionItemKind.Folder, magic: vscode.CompletionItemKind.Keyword, delegate: vscode.CompletionItemKind.Event,
};

/** What names are told apart by: token types and modifiers of the Language Server Protocol. */
const LEGEND = new vscode.SemanticTokensLegend(
  ['namespace', 'type', 'class', 'enum', 'interface', 'struct', 'typeParameter', 'parameter', 'variable', 'property', 'enumMember', 'event', 'function', 'method'],
  ['declaration', 'static', 'readonly']);

/** Offers the help for all C# cells. Returns what is to be disposed. */
function register(sessions, isOurs) {
  const problems = vscode.languages.createDiagnosticCollection('csharp-notebooks');
  const timers = new Map();

  /** Asks the kernel something about a cell; null if the cell is none of ours, or the kernel cannot be had. */
  async function send(type, cell, content) {
    if (!cell || !isOurs(cell.notebook))
      return null;
    try {
      const kernel = await sessions.of(cell.notebook).kernel(true);
      return await kernel.ask(type, content);
    } catch (error) {
      sessions.log.warn(`${type}: ${error.message}`);
      return null;
    }
  }

  /** Asks about the code of a cell, which sees those above it. */
  function ask(type, document, position) {
    const cell = cellOf(document);
    return send(type, cell, cell && {
      code: document.getText(), cursor_pos: position ? charactersTo(document, position) : 0, detail_level: 0, before: sessions.of(cell.notebook).before(cell),
    });
  }

  /** Asks about a name in all cells. Returns the reply, with the cells of its places. */
  async function askAll(type, document, position, more) {
    const cell = cellOf(document);
    const cells = cell ? codeCells(cell.notebook) : [];
    const texts = cells.map(one => one.document.getText());
    const reply = await send(type, cell, { cells: texts, cell: cells.indexOf(cell), cursor_pos: charactersTo(document, position), ...more });
    // An answer about what has been edited meanwhile would point elsewhere.
    if (!reply || cells.some((one, i) => one.document.getText() !== texts[i]))
      return null;
    const places = reply.occurrences.map(place => ({ ...place, document: cells[place.cell].document }));
    return { ...reply, places: places.map(place => ({ ...place, range: rangeOf(place.document, place.start, place.end) })) };
  }

  async function diagnose(document) {
    const version = document.version;
    const reply = await ask('diagnose', document);
    if (!reply || document.version !== version || document.isClosed)
      return;
    problems.set(document.uri, (reply.problems ?? []).map(problem => {
      const diagnostic = new vscode.Diagnostic(rangeOf(document, problem.start, problem.end), problem.message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'C#';
      diagnostic.code = problem.id;
      return diagnostic;
    }));
  }

  function diagnoseSoon(document) {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => {
      timers.delete(key);
      // Errors are looked for where a kernel runs: opening a notebook starts none.
      const cell = cellOf(document);
      if (cell && isOurs(cell.notebook) && sessions.of(cell.notebook).hasKernel)
        diagnose(document);
    }, REST));
  }

  const recolor = new vscode.EventEmitter();
  const recoloring = new WeakMap(), changed = new WeakMap();

  function recolorSoon(notebook) {
    changed.set(notebook, Date.now());
    clearTimeout(recoloring.get(notebook));
    recoloring.set(notebook, setTimeout(() => recolor.fire(), CALM));
  }

  /** Waits for a while in which no cell of a notebook begins or ends. */
  async function calm(notebook, token) {
    for (;;) {
      const left = (changed.get(notebook) ?? 0) + CALM - Date.now();
      if (left <= 0 || token.isCancellationRequested)
        return;
      await new Promise(resolve => setTimeout(resolve, left));
    }
  }

  return vscode.Disposable.from(
    problems, recolor,
    sessions.onDidChange(recolorSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isCell(document) && diagnoseSoon(document)),
    vscode.workspace.onDidCloseTextDocument(document => problems.delete(document.uri)),
    vscode.languages.registerCompletionItemProvider(SELECTOR, {
      async provideCompletionItems(document, position) {
        const reply = await ask('complete', document, position);
        if (!reply)
          return undefined;
        const range = rangeOf(document, reply.cursor_start, reply.cursor_end);
        const details = reply.metadata?._jupyter_types_experimental ?? reply.matches.map(text => ({ text }));
        return details.map(({ text, type, signature }, i) => {
          const item = new vscode.CompletionItem(text, KINDS[type] ?? vscode.CompletionItemKind.Text);
          item.detail = signature || undefined;
          item.range = range;
          // The kernel has put the likeliest first.
          item.sortText = String(i).padStart(5, '0');
          return item;
        });
      },
    }, '.', '#', '"', '/'),
    vscode.languages.registerHoverProvider(SELECTOR, {
      async provideHover(document, position) {
        const reply = await ask('inspect', document, position);
        if (!reply?.found)
          return undefined;
        const [signature, ...rest] = reply.data['text/plain'].split('\n');
        return new vscode.Hover([
          new vscode.MarkdownString().appendCodeblock(signature, 'csharp'),
          new vscode.MarkdownString().appendText(rest.join('\n').trim()),
        ]);
      },
    }),
    vscode.languages.registerSignatureHelpProvider(SELECTOR, {
      async provideSignatureHelp(document, position) {
        const reply = await ask('signature', document, position);
        if (!reply?.overloads?.length)
          return undefined;
        const help = new vscode.SignatureHelp();
        help.signatures = reply.overloads.map(overload => {
          const information = new vscode.SignatureInformation(overload.signature, overload.summary);
          information.parameters = overload.parameters.map(parameter => new vscode.ParameterInformation(parameter.text, parameter.summary));
          return information;
        });
        help.activeSignature = reply.active;
        help.activeParameter = reply.active_parameter;
        return help;
      },
    }, '(', ','),
    vscode.languages.registerDefinitionProvider(SELECTOR, {
      async provideDefinition(document, position) {
        const reply = await askAll('occurrences', document, position);
        return reply?.places.filter(place => place.declares).map(place => new vscode.Location(place.document.uri, place.range));
      },
    }),
    vscode.languages.registerReferenceProvider(SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }) {
        const reply = await askAll('occurrences', document, position);
        return reply?.places.filter(place => includeDeclaration || !place.declares).map(place => new vscode.Location(place.document.uri, place.range));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(SELECTOR, {
      async provideDocumentHighlights(document, position) {
        const reply = await askAll('occurrences', document, position);
        return reply?.places.filter(place => place.document === document).map(({ range, declares }) =>
          new vscode.DocumentHighlight(range, declares ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read));
      },
    }),
    vscode.languages.registerRenameProvider(SELECTOR, {
      async prepareRename(document, position) {
        const reply = await askAll('occurrences', document, position);
        const here = reply?.places.find(place => place.document === document && place.range.contains(position));
        if (!here)
          throw new Error('There is no known name here.');
        if (!reply.own)
          throw new Error(`${reply.name} is not declared in a cell of this notebook, so it cannot be renamed here.`);
        return { range: here.range, placeholder: reply.name };
      },
      async provideRenameEdits(document, position, name) {
        const reply = await askAll('rename', document, position, { name });
        if (!reply)
          throw new Error('The kernel has not answered; try again.');
        if (reply.fault)
          throw new Error(reply.fault);
        const edit = new vscode.WorkspaceEdit();
        for (const place of reply.places)
          edit.replace(place.document.uri, place.range, reply.text);
        return edit;
      },
    }),
    vscode.languages.registerDocumentFormattingEditProvider(SELECTOR, {
      async provideDocumentFormattingEdits(document) {
        const version = document.version;
        const reply = await send('format', cellOf(document), { code: document.getText() });
        if (!reply || document.version !== version || reply.code === document.getText())
          return undefined;
        const end = document.lineAt(document.lineCount - 1).range.end;
        return [vscode.TextEdit.replace(new vscode.Range(new vscode.Position(0, 0), end), reply.code)];
      },
    }),
    vscode.languages.registerDocumentSemanticTokensProvider(SELECTOR, {
      onDidChangeSemanticTokens: recolor.event,
      async provideDocumentSemanticTokens(document, token) {
        const cell = cellOf(document);
        if (!cell || !sessions.of(cell.notebook).hasKernel)
          return undefined;
        await calm(cell.notebook, token);
        if (token.isCancellationRequested)
          return undefined;
        const reply = await ask('classify', document);
        if (!reply || document.isClosed)
          return undefined;
        const tokens = new vscode.SemanticTokensBuilder(LEGEND);
        for (const { start, end, kind, modifiers } of reply.names)
          tokens.push(rangeOf(document, start, end), kind, modifiers);
        return tokens.build();
      },
    }, LEGEND),
  );
}

module.exports = { register };
