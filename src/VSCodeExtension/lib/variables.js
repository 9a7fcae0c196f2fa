// The variables of the notebook that is shown, in a tree.
'use strict';
const vscode = require('vscode');

class Variables {
  #sessions;
  #changes = new vscode.EventEmitter();
  #view;
  #subscriptions;

  /** @param {import('./sessions').Sessions} sessions */
  constructor(sessions) {
    this.#sessions = sessions;
    this.onDidChangeTreeData = this.#changes.event;
    this.#view = vscode.window.createTreeView('csharpNotebooks.variables', { treeDataProvider: this });
    this.#subscriptions = vscode.Disposable.from(
      this.#changes, this.#view,
      sessions.onDidChange(() => this.#changes.fire()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#changes.fire()),
    );
  }

  dispose() {
    this.#subscriptions.dispose();
  }

  async getChildren(item) {
    if (item)
      return item.more ?? [];
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    const session = notebook && this.#sessions.of(notebook);
    this.#view.message = undefined;
    if (!session?.hasKernel) {
      this.#view.message = 'Variables are shown here once cells have been run.';
      return [];
    }
    try {
      const { variables } = await (await session.kernel()).ask('variables', {});
      if (variables.length === 0)
        this.#view.message = 'No cell has declared a variable yet.';
      // The kernel has them in the order of their declarations, which changes when cells are run again.
      return variables.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    } catch (error) {
      this.#view.message = error.message;
      return [];
    }
  }

  getTreeItem(variable) {
    const { name, type, value, shape, mean, picture } = variable;
    const item = new vscode.TreeItem(name);
    const size = shape ? ` [${shape.join(', ')}]` : '';
    const text = value ?? '…';
    item.description = `${type}${size}  ${mean === null ? text.split('\n')[0] : `mean ${round(mean)}`}`;
    item.tooltip = new vscode.MarkdownString();
    item.tooltip.appendCodeblock(`${type} ${name}${size}`, 'csharp');
    item.tooltip.appendText(text);
    if (picture) {
      const address = `data:image/png;base64,${picture}`;
      item.tooltip.appendMarkdown(`\n\n![the first picture in it](${address}|width=112)`);
      item.iconPath = vscode.Uri.parse(address);
    } else {
      item.iconPath = new vscode.ThemeIcon(iconOf(type, shape));
    }
    item.contextValue = 'variable';
    return item;
  }
}

function iconOf(type, shape) {
  if (shape)
    return 'symbol-array';
  return { string: 'symbol-string', bool: 'symbol-boolean' }[type] ?? (/^(s?byte|u?short|u?int|u?long|float|double|decimal)$/.test(type) ? 'symbol-numeric' : 'symbol-variable');
}

function round(number) {
  return Number(number.toPrecision(4)).toString();
}

module.exports = { Variables };
