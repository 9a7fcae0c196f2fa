// A kernel behind the server: its messages over one WebSocket, as Jupyter's clients send them.
'use strict';
const WebSocket = require('ws');
const { randomUUID } = require('crypto');
const { ServerError } = require('./server');

/** How often the connection is made again before the kernel counts as lost. */
const TRIES = 5;

/** With this, the server closes a connection when another one of the same client replaces it. */
const REPLACED = 4001;

class Kernel {
  /**
   * Starts the kernel of a notebook, or finds the one that runs.
   * @param {import('./server').Server} server
   * @param {string} path The notebook, from the server's folder.
   * @param {(text: string) => void} log
   */
  static async open(server, path, log) {
    const session = await server.ask('POST', '/api/sessions', { path, name: path, type: 'notebook', kernel: { name: '.net-csharp' } });
    const kernel = new Kernel(server, session.kernel.id, randomUUID(), log);
    await kernel.#connect();
    return kernel;
  }

  /**
   * Connects again to a kernel that runs, as the same client: what it has missed comes first.
   * @param {import('./server').Server} server
   * @param {{ id: string, client: string }} known
   * @param {(text: string) => void} log
   * @param {(kernel: Kernel) => Promise<void>} [prepare] Called once the connection before it is replaced, and before anything comes.
   * @returns The kernel; null if it has ended.
   */
  static async resume(server, { id, client }, log, prepare = async () => {}) {
    try {
      await server.ask('GET', `/api/kernels/${id}`);
    } catch {
      return null;
    }
    const kernel = new Kernel(server, id, client, log);
    kernel.#held = [];
    await kernel.#connect();
    try {
      await prepare(kernel);
    } catch (error) {
      kernel.dispose();
      throw error;
    }
    const held = kernel.#held;
    kernel.#held = null;
    held.forEach(message => kernel.#take(message));
    return kernel;
  }

  #socket = null;
  /** The requests whose replies have not come, by the ID of their message. */
  #asked = new Map();
  #ended = null;
  /** What has come before somebody was ready for it. */
  #held = null;
  #isRestarting = false;

  constructor(server, id, client, log) {
    this.server = server;
    this.id = id;
    /** The name under which the server knows this connection. */
    this.client = client;
    this.log = log;
    /** Told when the variables are gone without anybody's wish, with a sentence, and whether the kernel goes on without them. */
    this.onLost = () => {};
    /** Told when another window goes on with the kernel. */
    this.onReplaced = () => {};
  }

  /**
   * Runs code. Resolves with the content of the reply once the kernel is idle again.
   * @param {string} code
   * @param {(type: string, content: object) => void} onOutput Told what the code puts out.
   * @param {(prompt: string, isPassword: boolean) => Promise<string | undefined>} onInput Asked for a line; undefined stops the cell.
   * @param {string} [id] The ID of the request, by which it can be waited for again.
   */
  run(code, onOutput, onInput, id = randomUUID()) {
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: true, stop_on_error: true };
    return this.#send('shell', 'execute_request', content, id, { onOutput, onInput, waitsForIdle: true });
  }

  /** Waits for the rest of a run that was begun before this window was loaded. */
  waitFor(id, onOutput, onInput) {
    return new Promise((resolve, reject) => this.#asked.set(id, { onOutput, onInput, waitsForIdle: true, resolve, reject }));
  }

  /** Gives up waiting for a run, which may have ended unseen. */
  giveUp(id) {
    this.#asked.get(id)?.resolve(null);
    this.#asked.delete(id);
  }

  /** Waits until no cell runs: on the shell channel, requests are answered one after the other. */
  async rest() {
    await this.#send('shell', 'kernel_info_request', {}, randomUUID(), {});
  }

  /** Asks about code on the control channel, which answers while a cell runs. */
  ask(type, content) {
    return this.#send('control', `${type}_request`, content, randomUUID(), {});
  }

  /** Stops the running cell. */
  interrupt() {
    return this.server.ask('POST', `/api/kernels/${this.id}/interrupt`);
  }

  /** Begins anew, without variables. */
  async restart() {
    this.#isRestarting = true;
    this.#fail('The kernel was restarted.');
    try {
      await this.server.ask('POST', `/api/kernels/${this.id}/restart`);
    } finally {
      this.#isRestarting = false;
    }
  }

  /** Ends the kernel, with its session. */
  async end() {
    const sessions = await this.server.ask('GET', '/api/sessions');
    const own = sessions.find(session => session.kernel.id === this.id);
    if (own)
      await this.server.ask('DELETE', `/api/sessions/${own.id}`);
  }

  /** Ends the connection. */
  dispose() {
    this.#ended = 'The kernel has ended.';
    this.#fail(this.#ended);
    this.#socket?.close();
  }

  async #connect(tries = TRIES) {
    const socket = new WebSocket(this.server.socket(`/api/kernels/${this.id}/channels?session_id=${this.client}`), { maxPayload: 1 << 30 });
    // Before it is open: what the server has kept may come with its first answer.
    socket.on('message', data => {
      const message = JSON.parse(String(data));
      if (this.#held)
        this.#held.push(message);
      else
        this.#take(message);
    });
    try {
      await new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
        socket.once('close', () => reject(new ServerError('The notebook server has closed the connection.')));
      });
    } catch (error) {
      if (tries <= 1)
        throw error;
      await new Promise(resolve => setTimeout(resolve, 500));
      return this.#connect(tries - 1);
    }
    this.#socket = socket;
    socket.on('error', error => this.log(`connection: ${error.message}\n`));
    socket.on('close', code => {
      if (this.#ended)
        return;
      if (code === REPLACED) {
        this.#ended = 'Another window goes on with the kernel.';
        this.onReplaced();
      } else {
        // What the server has kept for this client comes with the next connection.
        this.#connect().catch(error => {
          this.log(`connection: ${error.message}\n`);
          this.#lose('The notebook server has ended, and with it the kernel and its variables; the next cell that is run starts another one.', false);
        });
      }
    });
  }

  #send(channel, type, content, id, listening) {
    return new Promise((resolve, reject) => {
      if (this.#ended || this.#socket?.readyState !== WebSocket.OPEN) {
        reject(new ServerError(this.#ended ?? 'The kernel cannot be reached.'));
        return;
      }
      this.#asked.set(id, { ...listening, resolve, reject });
      this.#write(channel, type, content, id, {});
    });
  }

  #write(channel, type, content, id, parent) {
    this.#socket.send(JSON.stringify({
      channel,
      header: { msg_id: id, msg_type: type, session: this.client, username: '', date: new Date().toISOString(), version: '5.4' },
      parent_header: parent,
      metadata: {},
      content,
      buffers: [],
    }));
  }

  #take(message) {
    const asked = this.#asked.get(message.parent_header?.msg_id);
    const { msg_type: type } = message.header;
    const state = type === 'status' && message.content.execution_state;
    if (state === 'dead' || (/restarting$/.test(state) && !this.#isRestarting)) {
      this.#lose('The kernel has ended by itself, and its variables are gone; run the cells again.', state !== 'dead');
      return;
    }
    if (!asked)
      return;
    if (message.channel === 'stdin' && type === 'input_request') {
      this.#answer(asked, message).catch(error => this.log(`input: ${error.message}\n`));
    } else if (message.channel === 'iopub') {
      if (type === 'status')
        asked.isIdle = message.content.execution_state === 'idle';
      else
        asked.onOutput?.(type, message.content);
    } else if (type.endsWith('_reply')) {
      asked.reply = message.content;
    }
    if (asked.reply && (asked.isIdle || !asked.waitsForIdle)) {
      this.#asked.delete(message.parent_header.msg_id);
      asked.resolve(asked.reply);
    }
  }

  async #answer(asked, message) {
    const value = await asked.onInput?.(message.content.prompt, message.content.password);
    if (value === undefined)
      await this.interrupt();
    else
      this.#write('stdin', 'input_reply', { value, status: 'ok' }, randomUUID(), message.header);
  }

  #lose(sentence, goesOn) {
    if (this.#ended)
      return;
    this.#fail(sentence);
    this.onLost(sentence, goesOn);
  }

  #fail(sentence) {
    for (const asked of this.#asked.values())
      asked.reject(new ServerError(sentence));
    this.#asked.clear();
  }
}

module.exports = { Kernel };
