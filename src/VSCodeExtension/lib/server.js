// The server of notebooks: how it is found and started, and its addresses.
'use strict';
const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');
const os = require('os');

/** The line with which the server says where it listens. */
const READY = /^Serving .* on (http:\/\/\S+?)\/\?token=(\S+)/m;

/** How long a start may take: the project in the opened folder may have to be built first. */
const PATIENCE = 5 * 60 * 1000;

/** How long a server goes on without anybody, in seconds: a window that is loaded again finds its kernels as they were. */
const IDLE = 120;

/** How long a server that was left has to answer, in milliseconds. */
const QUICK = 3000;

/** The server did not start, or has ended. The message is a sentence for people. */
class ServerError extends Error {}

/**
 * Returns how the server is started: the first of these that is there.
 * @param {string} chosen What the settings say; empty if they say nothing.
 * @param {string[]} folders The opened folders, and those above a notebook.
 * @returns {{ command: string, args: string[], what: string } | null}
 */
function find(chosen, folders) {
  if (chosen)
    return ofFile(chosen);
  for (const folder of folders) {
    const project = path.join(folder, 'src', 'NotebookServer', 'NotebookServer.csproj');
    if (fs.existsSync(project))
      return ofFile(project);
  }
  const name = process.platform === 'win32' ? 'mnist-notebook-server.exe' : 'mnist-notebook-server';
  const places = [path.join(os.homedir(), '.dotnet', 'tools'), ...(process.env.PATH ?? '').split(path.delimiter)];
  const tool = places.map(place => path.join(place, name)).find(file => fs.existsSync(file));
  return tool ? { command: tool, args: [], what: 'the installed tool' } : null;
}

function ofFile(file) {
  if (file.endsWith('.dll'))
    return { command: 'dotnet', args: [file], what: file };
  if (file.endsWith('.csproj') || (fs.existsSync(file) && fs.statSync(file).isDirectory()))
    return { command: 'dotnet', args: ['run', '-c', 'Release', '--project', file, '--'], what: `the project ${path.basename(file, '.csproj')}` };
  return { command: file, args: [], what: file };
}

/** A running server. */
class Server {
  #ended = [];

  /**
   * @param {string} address Its address, without a slash at the end.
   * @param {string} token What it wants to be given with each request.
   * @param {import('child_process').ChildProcess} [process] Missing if it was started before this window was loaded.
   */
  constructor(address, token, process) {
    this.address = address;
    this.token = token;
    process?.once('exit', () => this.#ended.splice(0).forEach(listener => listener()));
  }

  /** Returns a server that was started before; null if it has ended. */
  static async find({ address, token }) {
    const server = new Server(address, token);
    try {
      await server.ask('GET', '/api/status', undefined, QUICK);
      return server;
    } catch {
      return null;
    }
  }

  /**
   * Starts a server for a folder.
   * @param {{ command: string, args: string[], what: string }} found
   * @param {string} folder
   * @param {(text: string) => void} log
   * @param {(line: string) => void} [tell] Told what is being done meanwhile.
   * @returns {Promise<Server>}
   */
  static start(found, folder, log, tell = () => {}) {
    return new Promise((resolve, reject) => {
      const args = [...found.args, folder, '--port', '0', '--no-browser', '--idle', String(IDLE)];
      // Apart from this process, which ends when the window is loaded again.
      const child = spawn(found.command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true, windowsHide: true });
      let said = '', complaints = '', isReady = false;
      const timer = setTimeout(() => fail(`has not started within ${PATIENCE / 60000} minutes`), PATIENCE);
      const fail = reason => {
        clearTimeout(timer);
        child.kill();
        reject(new ServerError(`The notebook server (${found.what}) ${reason}.`));
      };
      child.stdout.on('data', data => {
        log(String(data));
        if (isReady)
          return;
        said += data;
        tell(lastLine(said));
        const ready = READY.exec(said);
        if (ready) {
          isReady = true;
          clearTimeout(timer);
          child.removeAllListeners('exit');
          child.unref();
          resolve(new Server(ready[1], ready[2], child));
        }
      });
      child.stderr.on('data', data => {
        log(String(data));
        complaints = (complaints + data).slice(-2000);
      });
      child.on('error', error => fail(error.code === 'ENOENT'
        ? `cannot be started: ${found.command} is not there; install .NET 10 (https://dot.net), or set "csharpNotebooks.server"`
        : `cannot be started: ${error.message}`));
      child.on('exit', code => fail(`has ended with ${code}: ${lastLine(complaints || said)}`));
    });
  }

  /** Told once when the server ends, if it was started by this window. */
  onEnd(listener) {
    this.#ended.push(listener);
  }

  /**
   * Sends a request and returns the JSON of the answer; null if it has none.
   * @param {string} method
   * @param {string} where The path, with its slash.
   * @param {object} [body]
   * @param {number} [patience] How long to wait, in milliseconds.
   */
  async ask(method, where, body, patience) {
    const answer = await fetch(this.address + where, {
      method,
      signal: patience && AbortSignal.timeout(patience),
      headers: { Authorization: `token ${this.token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    const json = text ? JSON.parse(text) : null;
    if (!answer.ok)
      throw new ServerError(json?.message ?? `The notebook server answers ${answer.status}.`);
    return json;
  }

  /** The address of a WebSocket. */
  socket(where) {
    return `${this.address.replace(/^http/, 'ws')}${where}${where.includes('?') ? '&' : '?'}token=${encodeURIComponent(this.token)}`;
  }

  /** Ends the server, and with it its kernels. */
  async stop() {
    await this.ask('POST', '/api/shutdown', undefined, QUICK).catch(() => {});
  }
}

function lastLine(text) {
  return text.trim().split('\n').pop()?.trim() ?? '';
}

module.exports = { Server, ServerError, find };
