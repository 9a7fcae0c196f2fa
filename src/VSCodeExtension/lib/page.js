// The pages of the extension's views.
'use strict';
const vscode = require('vscode');

/**
 * The page of a view, with the style and the script of its name.
 * @param {vscode.Webview} webview
 * @param {vscode.Uri} folder Where they are.
 * @param {string} name
 * @param {string} title
 * @param {string} body
 * @param {boolean} [hasFrames] Whether there are documents in frames, which are bound by what the page is: their scripts, styles and images
 * are a part of them.
 */
function pageOf(webview, folder, name, title, body, hasFrames = false) {
  const of = file => webview.asWebviewUri(vscode.Uri.joinPath(folder, file));
  const source = hasFrames ? `${webview.cspSource} 'unsafe-inline'` : webview.cspSource;
  const policy = `default-src 'none'; style-src ${source}; script-src ${source}${hasFrames ? '; img-src data:' : ''}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="${of(`${name}.css`)}">
</head>
<body>
${body}
<script src="${of(`${name}.js`)}"></script>
</body>
</html>`;
}

module.exports = { pageOf };
