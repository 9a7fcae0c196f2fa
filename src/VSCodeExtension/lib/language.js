// Help with writing: the kernel's, which answers while a cell runs and knows the cells above that have not been run.
'use strict';
const vscode = require('vscode');

const SELECTOR = { language: 'csharp', notebookType: 'jupyter-notebook' };

/** How long typing rests before the compiler is asked, in milliseconds. */
const REST = 400;

const KINDS = {
  method: vscode.CompletionItemKind.Method, function: vscode.CompletionItemKind.Function, property: vscode.CompletionItemKind.Property,
  field: vscode.CompletionItemKind.Field, variable: vscode.CompletionItemKind.Variable, class: vscode.CompletionItemKind.Class,
  struct: vscode.CompletionItemKind.Struct, interface: vscode.CompletionItemKind.Interface, enum: vscode.CompletionItemKind.Enum,
  'enum member': vscode.CompletionItemKind.EnumMember, namespace: vscode.CompletionItemKind.Module, module: vscode.CompletionItemKind.Module,
  keyword: vscode.CompletionItemKind.Keyword, event: vscode.CompletionItemKind.Event, constant: vscode.CompletionItemKind.Constant,
  parameter: vscode.CompletionItemKind.Variable, path: vscode.CompletionItemKind.File, file: vscode.CompletionItemKind.File,
  directory: vscode.CompletionItemKind.Folder, magic: vscode.CompletionItemKind.Keyword, delegate: vscode.CompletionItemKind.Event,
};

/** Offers the help for all C# cells. Returns what is to be disposed. */
function register(sessions, controllerOf) {
  const problems = vscode.languages.createDiagnosticCollection('csharp-notebooks');
  const timers = new Map();

  /** Asks the kernel about a cell; null if the cell is none of ours, or the kernel cannot be had. */
  async function ask(type, document, position) {
    const cell = cellOf(document);
    if (!cell || !controllerOf(cell.notebook))
      return null;
    try {
      const session = await sessions.begin(cell.notebook);
      const kernel = await session.kernel();
      const code = document.getText();
      return await kernel.ask(type, {
        code,
        cursor_pos: position ? [...code.slice(0, document.offsetAt(position))].length : 0,
        detail_level: 0,
        before: session.before(cell),
      });
    } catch (error) {
      sessions.log.warn(`${type}: ${error.message}`);
      return null;
    }
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
      if (cell && sessions.of(cell.notebook))
        diagnose(document);
    }, REST));
  }

  return vscode.Disposable.from(
    problems,
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
  );
}

function isCell(document) {
  return document.uri.scheme === 'vscode-notebook-cell' && document.languageId === 'csharp';
}

function cellOf(document) {
  if (!isCell(document))
    return undefined;
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find(one => one.document === document);
    if (cell)
      return cell;
  }
  return undefined;
}

/** The range between two positions that count characters, as Jupyter's do; VS Code's count UTF-16 units. */
function rangeOf(document, start, end) {
  const characters = [...document.getText()];
  const unit = position => characters.slice(0, position).join('').length;
  return new vscode.Range(document.positionAt(unit(start)), document.positionAt(unit(end)));
}

module.exports = { register };
