// Files that are on no disk: a notebook, read and written in memory, as those of a remote repository are.
'use strict';
const vscode = require('vscode');

let text = JSON.stringify({
  cells: [{ cell_type: 'code', execution_count: null, id: 'a', metadata: {}, outputs: [], source: ['1 + 1'] }],
  metadata: { language_info: { name: 'csharp' } }, nbformat: 4, nbformat_minor: 5,
});

exports.activate = context => {
  const isFile = uri => uri.path === '/there.ipynb';
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('elsewhere', {
      onDidChangeFile: () => new vscode.Disposable(() => {}),
      watch: () => new vscode.Disposable(() => {}),
      stat: uri => {
        if (!isFile(uri) && uri.path !== '/')
          throw vscode.FileSystemError.FileNotFound(uri);
        return { type: isFile(uri) ? vscode.FileType.File : vscode.FileType.Directory, ctime: 0, mtime: 0, size: text.length };
      },
      readDirectory: () => [['there.ipynb', vscode.FileType.File]],
      createDirectory: () => {},
      readFile: () => Buffer.from(text, 'utf8'),
      writeFile: (_, content) => { text = String(content); },
      delete: uri => { throw vscode.FileSystemError.NoPermissions(uri); },
      rename: uri => { throw vscode.FileSystemError.NoPermissions(uri); },
    }),
    vscode.commands.registerCommand('elsewhere.open', () =>
      vscode.commands.executeCommand('vscode.openWith', vscode.Uri.parse('elsewhere:/there.ipynb'), 'jupyter-notebook')));
};
