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

/** How often it is looked whether a server is ready, and what a running one has written, in milliseconds. */
const LOOK = 50, LOOK_LATER = 1000;

/** @typedef {{ pid: number, file: string, what: string }} Start A server that was begun: its process, where it writes, and what it is. */

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
    return { command: dotnet(), args: [file], what: file };
  if (file.endsWith('.csproj') || (fs.existsSync(file) && fs.statSync(file).isDirectory()))
    return { command: dotnet(), args: ['run', '-c', 'Release', '--project', file, '--'], what: `the project ${path.basename(file, '.csproj')}` };
  return { command: file, args: [], what: file };
}

/** The program dotnet, which VS Code does not find by its name where it was started without the shell's variables. */
function dotnet() {
  const name = process.platform === 'win32' ? 'dotnet.exe' : 'dotnet';
  const places = [
    process.env.DOTNET_ROOT, ...(process.env.PATH ?? '').split(path.delimiter), path.join(os.homedir(), '.dotnet'),
    process.env.ProgramFiles && path.join(process.env.ProgramFiles, 'dotnet'), '/usr/local/share/dotnet', '/usr/share/dotnet', '/usr/lib/dotnet',
  ];
  return places.filter(Boolean).map(place => path.join(place, name)).find(file => fs.existsSync(file)) ?? name;
}

/**
 * Says why a server has ended before it was ready.
 * @param {number | string | null} code What it ended with.
 * @param {string} said All that it, or what builds it, wrote.
 */
function reasonOf(code, said) {
  if (/You must install (or update )?\.NET/.test(said))
    return `needs .NET 10, and this machine has ${/^\s+\d+\.\d+\.\d+ at /m.test(said) ? 'an older one' : 'none'}; install it (https://dot.net)`;
  const wanted = /Requested SDK version: (\S+)/.exec(said)?.[1];
  if (wanted || /NETSDK1045/.test(said))
    return `cannot be built: the .NET SDK of this machine is older than ${wanted ?? '10'}; install the SDK of .NET 10 (https://dot.net)`;
  const fault = /(?:^|[\\/])([^\\/\n]*\berror [A-Z]+\d+: .*?)(?: \[[^\n]*\])?$/m.exec(said)?.[1];
  return fault ? `cannot be built: ${fault.replace(/\.$/, '')}` : `has ended${code == null ? '' : ` with ${code}`}: ${lastLine(said).replace(/\.$/, '')}`;
}

/** A running server. */
class Server {
  #ended = [];

  /**
   * @param {string} address Its address, without a slash at the end.
   * @param {string} token What it wants to be given with each request.
   */
  constructor(address, token) {
    this.address = address;
    this.token = token;
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
   * Starts a server for a folder. It goes on when this window is loaded again, which then waits for it with what is returned.
   * @param {{ command: string, args: string[], what: string }} found
   * @param {string} folder
   * @param {string} file Where it writes, for its owner's eyes only: its token is in it.
   * @returns {Start}
   */
  static begin(found, folder, file) {
    const args = [...found.args, folder, '--port', '0', '--no-browser', '--idle', String(IDLE)];
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.rmSync(file, { force: true });
    const output = fs.openSync(file, 'a', 0o600);
    // Into a file, and apart from this process, which ends when the window is loaded again.
    const child = spawn(found.command, args, { cwd: folder, stdio: ['ignore', output, output], detached: true, windowsHide: true });
    child.unref();
    fs.closeSync(output);
    const start = { pid: child.pid, file, what: found.what };
    child.on('error', error => {
      start.fault = error.code === 'ENOENT'
        ? `cannot be started: ${found.command} is not there; ${found.args.length > 0 ? 'install .NET 10 (https://dot.net)' : 'see the setting "csharpNotebooks.server"'}`
        : `cannot be started: ${error.message}`;
    });
    // Not kept with the rest: another window cannot know it.
    Object.defineProperty(start, 'child', { value: child });
    return start;
  }

  /** Whether a server that was begun before is still running, ready or not. */
  static isRunning({ pid }) {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  /**
   * Waits until a server is ready that was begun, by this window or the one before.
   * @param {Start} start
   * @param {(text: string) => void} log Told what it writes, as long as it runs.
   * @param {(line: string) => void} [tell] Told what is being done meanwhile.
   */
  static async await(start, log, tell = () => {}) {
    const text = new Tail(start.file);
    const end = Date.now() + PATIENCE;
    const isOver = () => start.fault || (start.child ? start.child.exitCode !== null || start.child.signalCode !== null : !Server.isRunning(start));
    for (;;) {
      // Asked before its last words are read.
      const over = isOver();
      const news = text.read();
      if (news) {
        log(news);
        tell(lastLine(text.all));
      }
      const ready = READY.exec(text.all);
      if (ready) {
        const server = new Server(ready[1], ready[2]);
        text.follow(log, isOver, () => server.#end());
        return server;
      }
      const fault = start.fault ?? (over ? reasonOf(start.child?.exitCode ?? start.child?.signalCode, text.all)
        : Date.now() > end ? `has not started within ${PATIENCE / 60000} minutes` : undefined);
      if (fault) {
        if (!over)
          process.kill(start.pid);
        throw new ServerError(`The notebook server (${start.what}) ${fault}.`);
      }
      await new Promise(resolve => setTimeout(resolve, LOOK));
    }
  }

  /** Told once when the server ends, if this window has waited for its start. */
  onEnd(listener) {
    this.#ended.push(listener);
  }

  #end() {
    this.#ended.splice(0).forEach(listener => listener());
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

/** A file to which somebody writes. */
class Tail {
  #file;
  #position = 0;
  #decoder = new TextDecoder();
  /** All that was read. */
  all = '';

  constructor(file) {
    this.#file = file;
  }

  /** Returns what has come since. */
  read() {
    let news = '';
    const file = fs.openSync(this.#file, 'r');
    try {
      const bytes = Buffer.alloc(1 << 16);
      for (let count; (count = fs.readSync(file, bytes, 0, bytes.length, this.#position)) > 0; this.#position += count)
        news += this.#decoder.decode(bytes.subarray(0, count), { stream: true });
    } finally {
      fs.closeSync(file);
    }
    this.all += news;
    return news;
  }

  /** Tells what comes from now on, until it is over, and that it is. */
  follow(tell, isOver, end) {
    this.all = '';
    const timer = setInterval(() => {
      const over = isOver();
      try {
        const news = this.read();
        this.all = '';
        if (news)
          tell(news);
      } catch (error) {
        tell(`log: ${error.message}\n`);
        clearInterval(timer);
      }
      if (over) {
        clearInterval(timer);
        end();
      }
    }, LOOK_LATER);
    timer.unref();
  }
}

function lastLine(text) {
  return text.trim().split('\n').pop()?.trim() ?? '';
}

module.exports = { Server, ServerError, find };
