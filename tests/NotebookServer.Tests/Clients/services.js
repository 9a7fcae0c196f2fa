// JupyterLab's client library against a server: what JupyterLab itself does, without its pages.
// node services.js ADDRESS TOKEN KERNEL LANGUAGE
// Prints a line for each step that went well, among what the library prints; ends with 0 if all did.
'use strict';
const assert = require('assert');
const { ServerConnection, ServiceManager, KernelMessage } = require('@jupyterlab/services');

const [baseUrl, token, kernelName, language] = process.argv.slice(2);
const code = language === 'python'
  ? { print: 'print("hello")', value: '6 * 7', fail: 'raise ValueError("boom")', endless: 'while True: pass', draft: 'impor', member: 'import',
      ask: 'print("hello " + input("name? "))', set: 'x = 1', get: 'x', unfinished: 'if True:' }
  : { print: 'Console.WriteLine("hello");', value: '6 * 7', fail: 'throw new ArgumentException("boom");', endless: 'while (true) { }',
      draft: 'Console.WriteL', member: 'WriteLine', ask: 'Console.WriteLine("hello " + Console.ReadLine());', set: 'int x = 1;', get: 'x', unfinished: '1 +' };

const serverSettings = ServerConnection.makeSettings({ baseUrl, token, appendToken: true, WebSocket: require('ws'), init: { cache: 'no-store' } });

function step(name) { console.log(`step: ${name}`); }

async function run(kernel, text, options = {}) {
  const future = kernel.requestExecute({ code: text, allow_stdin: !!options.stdin, stop_on_error: true });
  const outputs = [];
  future.onIOPub = message => { if (message.header.msg_type !== 'status') outputs.push(message); };
  if (options.stdin) future.onStdin = message => {
    if (KernelMessage.isInputRequestMsg(message)) kernel.sendInputReply({ value: options.stdin, status: 'ok' }, message.header);
  };
  const reply = await future.done;
  return { reply: reply.content, outputs };
}

const text = outputs => outputs.filter(o => o.header.msg_type === 'stream').map(o => o.content.text).join('');

async function main() {
  const manager = new ServiceManager({ serverSettings, standby: 'never' });
  await manager.ready;
  step('ready');

  const specs = manager.kernelspecs.specs;
  assert.ok(specs.kernelspecs[kernelName], `no kernel ${kernelName} in ${Object.keys(specs.kernelspecs)}`);
  step('kernelspecs');

  const contents = manager.contents;
  const made = await contents.newUntitled({ path: '', type: 'notebook' });
  assert.equal(made.type, 'notebook');
  const model = await contents.get(made.path, { content: true });
  assert.equal(model.content.nbformat, 4);
  model.content.cells.push({ cell_type: 'code', id: 'one', metadata: {}, source: 'a\nb', outputs: [], execution_count: null });
  await contents.save(made.path, { type: 'notebook', format: 'json', content: model.content });
  const again = await contents.get(made.path, { content: true });
  assert.equal(again.content.cells[0].source, 'a\nb');
  const checkpoint = await contents.createCheckpoint(made.path);
  again.content.cells[0].source = 'changed';
  await contents.save(made.path, { type: 'notebook', format: 'json', content: again.content });
  assert.equal((await contents.listCheckpoints(made.path)).length, 1);
  await contents.restoreCheckpoint(made.path, checkpoint.id);
  assert.equal((await contents.get(made.path, { content: true })).content.cells[0].source, 'a\nb');
  await contents.deleteCheckpoint(made.path, checkpoint.id);
  const renamed = await contents.rename(made.path, 'Renamed ünicode.ipynb');
  assert.equal(renamed.path, 'Renamed ünicode.ipynb');
  const copy = await contents.copy(renamed.path, '');
  assert.ok((await contents.get('', { content: true })).content.some(item => item.path === copy.path));
  await contents.delete(copy.path);
  await assert.rejects(contents.get(copy.path), error => error.response.status === 404);
  const folder = await contents.newUntitled({ path: '', type: 'directory' });
  await contents.save(`${folder.path}/text.txt`, { type: 'file', format: 'text', content: 'grüße' });
  assert.equal((await contents.get(`${folder.path}/text.txt`)).content, 'grüße');
  await contents.save(`${folder.path}/binary`, { type: 'file', format: 'base64', content: 'AAH/' });
  assert.equal((await contents.get(`${folder.path}/binary`, { format: 'base64', content: true })).content, 'AAH/');
  await assert.rejects(contents.get('../outside'), error => error.response.status === 404 || error.response.status === 400);
  step('contents');

  const session = await manager.sessions.startNew({ path: renamed.path, type: 'notebook', name: renamed.name, kernel: { name: kernelName } });
  const kernel = session.kernel;
  const info = await kernel.info;
  assert.equal(info.status, 'ok');
  assert.equal((await manager.sessions.findByPath(renamed.path)).id, session.id);
  step('session');

  let done = await run(kernel, code.print);
  assert.equal(done.reply.status, 'ok');
  assert.equal(text(done.outputs), 'hello\n');
  done = await run(kernel, code.value);
  assert.equal(done.outputs.find(o => o.header.msg_type === 'execute_result').content.data['text/plain'], '42');
  done = await run(kernel, code.fail);
  assert.equal(done.reply.status, 'error');
  assert.ok(done.outputs.some(o => o.header.msg_type === 'error' && o.content.evalue.includes('boom')));
  step('execute');

  const completion = await kernel.requestComplete({ code: code.draft, cursor_pos: code.draft.length });
  assert.ok(completion.content.matches.some(match => match.includes(code.member)), JSON.stringify(completion.content.matches.slice(0, 5)));
  const inspected = await kernel.requestInspect({ code: code.draft.startsWith('impor') ? 'print' : 'Console', cursor_pos: 3, detail_level: 0 });
  assert.equal(inspected.content.found, true);
  assert.equal((await kernel.requestIsComplete({ code: code.unfinished })).content.status, 'incomplete');
  step('complete');

  done = await run(kernel, code.ask, { stdin: 'world' });
  assert.ok(text(done.outputs).includes('hello world'), text(done.outputs));
  step('input');

  const endless = run(kernel, code.endless);
  await new Promise(resolve => setTimeout(resolve, 1000));
  await kernel.interrupt();
  assert.notEqual((await endless).reply.status, 'ok');
  step('interrupt');

  await run(kernel, code.set);
  await kernel.restart();
  done = await run(kernel, code.get);
  assert.equal(done.reply.status, 'error', 'a restarted kernel has forgotten its variables');
  step('restart');

  const comms = await kernel.requestCommInfo({});
  assert.equal(comms.content.status, 'ok');
  if (language === 'python') {
    await run(kernel, [
      'def target(comm, opening):',
      '    comm.on_msg(lambda message: comm.send({"echo": message["content"]["data"]}, buffers=message["buffers"]))',
      'get_ipython().kernel.comm_manager.register_target("echo", target)'].join('\n'));
    const comm = kernel.createComm('echo');
    const echoed = new Promise(resolve => { comm.onMsg = message => resolve(message); });
    await comm.open({}).done;
    comm.send({ a: 1 }, {}, [new Uint8Array([1, 2, 3]).buffer]);
    const message = await echoed;
    assert.deepEqual(message.content.data, { echo: { a: 1 } });
    assert.deepEqual([...new Uint8Array(message.buffers[0].buffer ?? message.buffers[0])], [1, 2, 3]);
  }
  step('comm');

  await session.shutdown();
  await manager.sessions.refreshRunning();
  assert.equal((await manager.sessions.findByPath(renamed.path)), undefined);
  step('shutdown');
  manager.dispose();
}

main().then(() => process.exit(0), error => { console.error(error); process.exit(1); });
